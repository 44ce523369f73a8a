import type { Pages } from '../../api/use-pages.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import type { CoveragesFragment, MatchQuery } from '../../generated/graphql.ts';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Together } from '../../marks/together.tsx';
import { MAPPING_WORDS } from '../../marks/words.ts';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { Choices } from '../../parts/fields/choices.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { COVERAGES } from './coverages.tsx';

interface MatchRowsProps {
  readonly pages: Pages<Row>;
  readonly designation: string;
  readonly totals: CoveragesFragment;
}

type Row = MatchQuery['standardGap']['nodes'][number];

export function MatchRows({ pages, designation, totals }: MatchRowsProps) {
  const { rows, totalCount, failure, more } = pages;
  return (
    <Section
      id="rows"
      title={`Requirements of ${designation}`}
      count={totalCount === null ? null : formatNumber(totalCount)}
    >
      <Choices
        isOptional
        name="coverage"
        legend="Show only"
        choices={COVERAGES.filter(({ field }) => totals[field] > 0).map(({ coverage, field, word }) => ({
          value: coverage,
          label: word,
          count: totals[field],
        }))}
      />
      <Failed failure={failure} again={more} />
      {totalCount === null && failure === null ? <Skeleton lines={16} /> : null}
      {rows.length === 0 ? null : (
        <WideTable
          heads={['Requirement', 'Coverage', 'By']}
          rows={rows}
          draw={(row) => <Line key={row.clause.id} row={row} />}
        />
      )}
      <MoreRows pages={pages} />
    </Section>
  );
}

function statementsOf({ mappings, baselines }: Row['paths'][number]) {
  return [...mappings, ...baselines];
}

function Line({ row: { clause, coverage, paths, pathCount } }: { readonly row: Row }) {
  return (
    <tr>
      <th scope="row">
        <NodeLink id={clause.id} name={clauseName(clause)} isPlain />
      </th>
      <td className="date">{COVERAGES.find((one) => one.coverage === coverage)?.word}</td>
      <td>
        {paths.map((path) => (
          <span
            key={`${path.toClauses.map(({ id }) => id)} ${statementsOf(path).map(({ id }) => id)}`}
            className="item"
          >
            {path.fromClauses.length === 1 ? null : (
              <>
                <Together clauses={path.fromClauses} nameOf={({ number }) => number} />{' '}
              </>
            )}
            {path.relation === null ? 'nothing follows for' : MAPPING_WORDS[path.relation]}{' '}
            <Together clauses={path.toClauses} nameOf={clauseName} />
            <span className="quiet">
              {' · '}
              {path.hops === 1 ? null : `over ${path.hops} steps · `}
              {path.baselines.length === 0 ? null : 'by number in the baseline · '}
              {path.strength === null ? null : `strength ${formatNumber(path.strength * 10)} of 10 · `}
              <OldestSource sources={statementsOf(path).flatMap(({ sources }) => sources)} />
            </span>
          </span>
        ))}
        {pathCount > paths.length ? (
          <span className="quiet">and {counted(pathCount - paths.length, 'further way', 'further ways')}</span>
        ) : null}
      </td>
    </tr>
  );
}
