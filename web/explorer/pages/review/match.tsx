import { useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTitle } from '../../basics/use-title.ts';
import { type GapCoverage, MatchDocument, MatchTotalsDocument, UnmatchedDocument } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { Notes } from '../../parts/answer/notes.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Coverages } from './coverages.tsx';
import { MatchRows } from './match-rows.tsx';
import { UnmatchedClauses } from './unmatched-clauses.tsx';

const PAGE_SIZE = 50;

const FIELDS: readonly FilterField[] = [
  { name: 'from', label: 'How far is', kinds: ['STANDARD'], placeholder: 'a standard', isSingle: true },
  { name: 'to', label: 'matched by', kinds: ['STANDARD'], placeholder: 'another one', isSingle: true },
];

/** Page of the gap between two standards, by mappings that sources state. */
export function Match() {
  const { one } = useParameters();
  const [from, to] = [one('from'), one('to')];
  const nameOf = useNames([from, to].filter((id) => id !== null));
  const title =
    from === null || to === null ? 'How far standards match' : `How far ${nameOf(to)} matches ${nameOf(from)}`;
  useTitle(title);
  return (
    <>
      <h1 className="unseen">{title}</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} resets={['coverage']} />
      </form>
      {from === null || to === null ? (
        <Empty title="Pick two standards.">
          <p>Shows which requirements of the first the second matches, by the mappings that sources state.</p>
          <ExampleOf path="/review/match" />
        </Empty>
      ) : (
        <Matched from={from} to={to} />
      )}
    </>
  );
}

function Matched({ from, to }: { readonly from: string; readonly to: string }) {
  const { revision } = useAsOf();
  const pair = { from, to, revision };
  const { data, failure, again } = useAnswer(MatchTotalsDocument, pair);
  const coverages = useParameters().some<GapCoverage>('coverage');
  const rowsAsked = { ...pair, coverages, first: PAGE_SIZE };
  const rows = usePages(MatchDocument, rowsAsked, (answer) => answer.standardGap);
  const unmatchedAsked = { ...pair, first: 2 * PAGE_SIZE };
  const unmatched = usePages(UnmatchedDocument, unmatchedAsked, (answer) => answer.standardGap.unmatchedOfTo);
  // Avoids layout shift: all parts appear together.
  const wasThere = useRef(false);
  wasThere.current ||= [rows, unmatched].every((list) => list.totalCount !== null || list.failure !== null);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined || !wasThere.current) return <Skeleton lines={20} />;
  const gap = data.standardGap;
  return (
    <>
      <Tools>
        <ExportMenu kind="gap" parameters={pair} />
        <ShowQuery
          questions={[
            { name: 'How far they match', document: MatchTotalsDocument, variables: pair },
            { name: 'Requirement by requirement', document: MatchDocument, variables: rowsAsked },
            { name: 'Without a mapping', document: UnmatchedDocument, variables: unmatchedAsked },
          ]}
        />
      </Tools>
      <div className="coverages-pair">
        <Coverages title={`${gap.from.designation} by ${gap.to.designation}`} totals={gap.totals} />
        <Coverages title={`${gap.to.designation} by ${gap.from.designation}`} totals={gap.totalsOfTo} />
      </div>
      <Notes notes={gap.notes.map((sentence) => ({ sentence }))} />
      <MatchRows pages={rows} designation={gap.from.designation} totals={gap.totals} />
      <UnmatchedClauses pages={unmatched} designation={gap.to.designation} />
    </>
  );
}
