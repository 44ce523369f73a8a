import { HIDDEN_ROW, type MergedPlace, type Sheet, type SheetRecord } from '../table/sheet.ts';
import { isHidden } from './element-kinds.ts';
import { childrenOf, columnsOf, type GridRow, MOST_COLUMNS, type PlacedCell, widthOf } from './grid.ts';
import { isOverOthers, joinedHeading } from './joined-headings.ts';
import type { Element } from './parse.ts';
import { readCells, type TableReading } from './read-cells.ts';

/** The rows of a table; a cell that spans several has its value in each, as merged cells of a sheet do. */
export function recordsOf(grid: readonly GridRow[], areCounted: boolean): readonly SheetRecord[] {
  const width = widthOf(grid);
  const reading = { cells: readCells(grid), numbers: numbersOf(grid, areCounted), width };
  const blank = Array.from({ length: width }, () => '');
  let first = 0;
  return grid.map((row, index) => {
    if (isOverOthers(row, grid[index + 1], index)) return { row: reading.numbers[index] as number, cells: blank };
    const heading = grid.slice(first, index + 1);
    first = index + 1;
    const record = heading.length === 1 ? recordOf(row, index, reading) : joinedHeading(heading, index, reading);
    return row.isHeading ? { ...record, namesColumns: true } : record;
  });
}

/** Lines of the page, or where these do not tell rows apart, their numbers in the table. */
function numbersOf(grid: readonly GridRow[], areCounted: boolean): readonly number[] {
  return grid.map(({ line }, index) => (areCounted ? index + 1 : (line ?? 0)));
}

/** True where lines do not tell rows apart, as in pages that were made short. */
export function shareLines(grid: readonly GridRow[]): boolean {
  return grid.some(({ line }, index) => (line ?? 0) <= (grid[index - 1]?.line ?? 0));
}

function recordOf(
  { cells: placed, isHidden, fault: misplaced }: GridRow,
  index: number,
  reading: TableReading,
): SheetRecord {
  const row = reading.numbers[index] as number;
  const cells = Array.from({ length: reading.width }, () => '');
  if (misplaced !== null) return { row, cells, fault: misplaced };
  const isOwn = (cell: PlacedCell, position: number) => cell.top === index && cell.left === position;
  const says = (cell: PlacedCell) => reading.cells.get(cell)?.text !== '' || reading.cells.get(cell)?.fault !== null;
  // A row that has nothing else than what begins above it, such as the second of a tall note, is none.
  if (!placed.some((cell, position) => cell !== undefined && isOwn(cell, position) && says(cell)))
    return { row, cells };
  const cellFaults = new Map<number, string>();
  const merged = new Map<number, MergedPlace>();
  for (const [position, cell] of placed.entries()) {
    if (cell === undefined) continue;
    if (!isOwn(cell, position)) merged.set(position, { row: reading.numbers[cell.top] as number, position: cell.left });
    if (cell.left !== position) continue;
    const { text = '', fault = null } = reading.cells.get(cell) ?? {};
    cells[position] = text;
    if (fault !== null) cellFaults.set(position, fault);
    else if (isHidden && text !== '') cellFaults.set(position, HIDDEN_ROW);
  }
  return { row, cells, cellFaults, merged };
}

/** Columns that the page says are not shown, or of which no cell or no heading is. */
export function hiddenColumnsOf(table: Element, grid: readonly GridRow[]): NonNullable<Sheet['hiddenColumns']> {
  const shown = new Set<number>();
  const hidden = new Set<number>(hiddenByColumn(table));
  for (const { cells } of grid) {
    for (const [position, cell] of cells.entries()) {
      if (cell === undefined) continue;
      if (!isHidden(cell.element)) shown.add(position);
      else if (cell.element.tagName === 'th') hidden.add(position);
    }
  }
  const positions = Array.from({ length: widthOf(grid) }, (_none, position) => position);
  return positions
    .filter((position) => hidden.has(position) || !shown.has(position))
    .map((position) => ({ first: position + 1, last: position + 1 }));
}

function hiddenByColumn(table: Element): readonly number[] {
  const hidden: number[] = [];
  let position = 0;
  for (const group of childrenOf(table, ['colgroup'])) {
    const columns = childrenOf(group, ['col']);
    for (const column of columns.length > 0 ? columns : [group]) {
      const end = Math.min(position + columnsOf(column, 'span'), MOST_COLUMNS);
      for (; position < end; position += 1) if (isHidden(group) || isHidden(column)) hidden.push(position);
    }
  }
  return hidden;
}
