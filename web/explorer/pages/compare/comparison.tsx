import { useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import {
  CompareCountsDocument,
  type CompareCountsQuery,
  CompareDocument,
  type ScopeDiffKind,
  type ScopePoint,
} from '../../generated/graphql.ts';
import { Choices } from '../../parts/choices.tsx';
import { ExportMenu, pointParameters } from '../../parts/export-menu.tsx';
import { MoreRows } from '../../parts/more-rows.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { OfQuestion } from '../../parts/of-question.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useParameters } from '../../routing/address.ts';
import { DiffTable } from './diff-table.tsx';
import { SIGNS } from './signs.ts';

const PAGE_SIZE = 100;

export function Comparison({ from, to }: { readonly from: ScopePoint; readonly to: ScopePoint }) {
  const kinds = useParameters().some<ScopeDiffKind>('kind');
  const tallied = useAnswer(CompareCountsDocument, { from, to });
  const counts = tallied.data?.scopeDiff.counts;
  const choices = counts ?? tallied.latest?.scopeDiff.counts;
  const variables = { from, to, kinds, first: PAGE_SIZE };
  const pages = usePages(CompareDocument, variables, (data) => data.scopeDiff);
  const { rows, totalCount, more } = pages;
  const failure = pages.failure ?? tallied.failure;
  const isThere = counts !== undefined && totalCount !== null;
  // Avoids layout shift: counts appear with the first rows, and stay while others load.
  const wasThere = useRef(false);
  wasThere.current ||= isThere;
  return (
    <>
      <Tools>
        <ExportMenu
          kind="diff"
          parameters={{ ...pointParameters('from', from), ...pointParameters('to', to), kinds }}
        />
        <ShowQuery questions={[{ name: 'The differences', document: CompareDocument, variables }]} />
      </Tools>
      {choices === undefined || !wasThere.current ? null : (
        <OfQuestion isOfNow={counts !== undefined}>
          <Kinds counts={choices} />
        </OfQuestion>
      )}
      <Failed failure={failure} again={pages.failure === null ? tallied.again : more} />
      {isThere || failure !== null ? null : <Skeleton lines={12} />}
      {totalCount === null || counts === undefined ? null : (
        <p className="quiet" role="status">
          {counted(totalCount, 'difference', 'differences')} · {formatNumber(counts.unchanged)} alike at both, not
          listed
        </p>
      )}
      <DiffNotes of={tallied.data} />
      {isThere && counts !== undefined ? (
        <Differences items={rows} isFiltered={kinds !== null} unchanged={counts.unchanged} />
      ) : null}
      <MoreRows pages={pages} />
    </>
  );
}

function Kinds({ counts }: { readonly counts: CompareCountsQuery['scopeDiff']['counts'] }) {
  return (
    <Choices
      name="kind"
      legend="Show only"
      choices={SIGNS.map(({ kind, sign, word, field }) => ({
        value: kind,
        label: `${sign} ${word}`,
        count: counts[field],
      }))}
    />
  );
}

function DiffNotes({ of }: { readonly of: CompareCountsQuery | undefined }) {
  const notes = of?.scopeDiff.notes ?? [];
  return <Notes notes={notes.map((sentence) => ({ sentence }))} />;
}

interface DifferencesProps {
  readonly items: Parameters<typeof DiffTable>[0]['items'];
  /** True if the filter excludes some kinds of differences. */
  readonly isFiltered: boolean;
  readonly unchanged: number;
}

function Differences({ items, isFiltered, unchanged }: DifferencesProps) {
  if (items.length > 0) return <DiffTable items={items} />;
  if (isFiltered) return <Empty title="No difference of these kinds." />;
  if (unchanged === 0) return <Empty title="Neither point has an entry, so nothing can be compared." />;
  return (
    <Empty title="No difference.">
      <p>Both points name the same, in the same words. Another day, revision or certificate may differ.</p>
    </Empty>
  );
}
