import { useEffect, useMemo, useRef } from 'react';
import type { Pages } from '../../api/use-pages.ts';
import { counted } from '../../basics/numbers.ts';
import { onceEach } from '../../basics/once-each.ts';
import { useMedia } from '../../basics/use-media.ts';
import { usePrinting } from '../../basics/use-printing.ts';
import { PrintedPart } from '../../parts/tables/more-rows.tsx';
import { useRowsInSight } from '../../parts/tables/use-rows-in-sight.ts';
import { useTableCopy } from '../../parts/tables/use-table-copy.ts';
import { useParameters } from '../../routing/address.ts';
import { AskRow } from './ask-row.tsx';
import { COLUMNS, type Row, sorted, sortingOf } from './columns.ts';
import { LoadedRows } from './loaded-rows.tsx';
import { SortHead } from './sort-head.tsx';

const ROW_HEIGHT = 30;
const NARROW_ROW_HEIGHT = 56;
const LOAD_AHEAD = 30;
const HEADS = COLUMNS.map(({ head }) => head);

/** Virtualized table: draws the visible rows, or all loaded ones for printing. */
export function AskTable({ pages }: { readonly pages: Pages<Row> }) {
  const { one } = useParameters();
  const { hasMore, isLoading, failure, more, totalCount } = pages;
  const sort = one('sort');
  const sorting = useMemo(() => sortingOf(sort), [sort]);
  const rows = useMemo(() => sorted(pages.rows, sorting), [pages.rows, sorting]);
  const areOfSeveral = useMemo(() => new Set(pages.parts.flatMap(standardsOf)).size > 1, [pages.parts]);
  const isNarrow = useMedia('(max-width: 48rem)');
  const isPrinting = usePrinting();
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const isCopyRefused = useTableCopy(table, { heads: HEADS, rows, cellsOf });
  const height = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const inSight = useRowsInSight(body, { count: rows.length, height });
  const [first, end] = isPrinting ? [0, rows.length] : inSight;
  useEffect(() => {
    // After a failure, the reader decides to try again.
    if (hasMore && !isLoading && failure === null && end >= rows.length - LOAD_AHEAD) more();
  }, [hasMore, isLoading, failure, end, rows.length, more]);
  return (
    <>
      <LoadedRows pages={pages} isSorted={sorting !== null} />
      <PrintedPart pages={pages} />
      {isCopyRefused ? (
        <p role="alert">The browser refused the copy of {counted(rows.length, 'row', 'rows')}. Copy them once more.</p>
      ) : null}
      <table ref={table} className="rows" aria-rowcount={totalCount ?? -1}>
        <thead>
          <tr>
            {COLUMNS.map(({ name, head }) => (
              <SortHead key={name} name={name} head={head} sorting={sorting} />
            ))}
            <th scope="col" className="column-why">
              <span className="unseen">Why</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Space height={first * height} />
          {rows.slice(first, end).map((row, place) => (
            <AskRow key={row.id} row={row} index={first + place} namesStandard={areOfSeveral} />
          ))}
          <Space height={(rows.length - end) * height} />
        </tbody>
      </table>
    </>
  );
}

const standardsOf = onceEach((rows: readonly Row[]) => [...new Set(rows.map(({ standard }) => standard.id))]);

function cellsOf(row: Row): readonly string[] {
  return COLUMNS.map(({ textOf }) => textOf(row));
}

/** Placeholder for rows outside of the viewport. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="space" style={{ height }}>
      <td />
    </tr>
  );
}
