import type { Pages } from '../../api/use-pages.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { onceEach } from '../../basics/once-each.ts';
import type { InheritanceFilter, MatrixHeadQuery } from '../../generated/graphql.ts';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { isOfUnknown } from '../../parts/answer/has-answer.ts';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { Empty } from '../../parts/states.tsx';
import { PrintedPart } from '../../parts/tables/more-rows.tsx';
import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { Legend } from './legend.tsx';
import { AFTER_COLUMN, COLUMNS, columnsOf } from './matrix-columns.ts';
import type { Row } from './matrix-table.tsx';

interface MatrixHeadProps {
  readonly matrix: MatrixHeadQuery['scopeMatrix'];
  readonly filter: InheritanceFilter;
  readonly pages: Pages<Row>;
  /** Number of columns that are shown. */
  readonly columnCount: number;
}

/** Summary of the matrix, in sentences and counts, with the key to its marks. */
export function MatrixHead({ matrix, filter, pages, columnCount }: MatrixHeadProps) {
  const columns = columnsOf(useParameters());
  const { summary, totalCount } = matrix;
  if (isOfUnknown(matrix, filter)) return <AnswerHead summary={summary} isAnswer={false} />;
  return (
    <>
      <AnswerHead summary={summary} shared={null} />
      <p className="summary">
        <b>{counted(totalCount, 'service or family', 'services and families')}</b>
        <span>
          {columnCount < matrix.columnCount
            ? `${formatNumber(columnCount)} of ${formatNumber(matrix.columnCount)} ${COLUMNS[columns]}, most entries first`
            : counted(columnCount, COLUMNS[columns].slice(0, -1), COLUMNS[columns])}
        </span>
        <FurtherColumns matrix={matrix} />
        <span className="quiet">
          {pages.hasMore ? `sources of the ${formatNumber(pages.rows.length)} rows loaded: ` : null}
          <OldestSource sources={sourcesOf(pages.parts)} />
        </span>
      </p>
      <PrintedPart pages={pages} />
      <Legend rows={pages.rows} />
      {totalCount === 0 ? (
        <Empty title="No entry is valid on this day.">
          <p>Another day or fewer filters may find some.</p>
        </Empty>
      ) : null}
    </>
  );
}

/** Links to the columns after these, and back to the first ones. */
function FurtherColumns({ matrix: { columns, hasMoreColumns } }: Pick<MatrixHeadProps, 'matrix'>) {
  const { one, changed } = useParameters();
  const last = columns.at(-1)?.node?.id;
  return (
    <>
      {one(AFTER_COLUMN) === null ? null : (
        <Link to={changed({ [AFTER_COLUMN]: null, cell: null })}>First columns</Link>
      )}
      {hasMoreColumns && last !== undefined ? (
        <Link to={changed({ [AFTER_COLUMN]: last, cell: null })}>Next columns</Link>
      ) : null}
    </>
  );
}

function sourcesOf(parts: Pages<Row>['parts']) {
  return distinct(parts.flatMap(sourcesOfPart));
}

const sourcesOfPart = onceEach((rows: readonly Row[]) =>
  distinct(rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.flatMap(({ sources }) => sources)))),
);

function distinct<One extends { readonly id: string }>(all: readonly One[]): readonly One[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
