import type { MergedPlace, SheetRecord } from '../table/sheet.ts';
import type { GridRow, PlacedCell } from './grid.ts';
import type { TableReading } from './read-cells.ts';

/** True for a row of a heading of which a cell stands over several of the next row, which is of the heading as well. */
export function isOverOthers(upper: GridRow, lower: GridRow | undefined, index: number): boolean {
  if (lower === undefined || ![upper, lower].every(isPlainHeading)) return false;
  const below = new Map<PlacedCell, Set<PlacedCell>>();
  for (const [position, cell] of upper.cells.entries()) {
    const under = lower.cells[position];
    if (cell === undefined || under === undefined || under.top !== index + 1) continue;
    const known = below.get(cell);
    if (known === undefined) below.set(cell, new Set([under]));
    else if (known.add(under).size > 1) return true;
  }
  return false;
}

function isPlainHeading({ isHeading, isHidden, fault }: GridRow): boolean {
  return isHeading && !isHidden && fault === null;
}

/** Rows of a heading as one: each column is called by all that stands over it, such as "FedRAMP High". */
export function joinedHeading(
  rows: readonly GridRow[],
  last: number,
  { cells: read, numbers, width }: TableReading,
): SheetRecord {
  const row = numbers[last] as number;
  const cells = Array.from({ length: width }, () => '');
  const cellFaults = new Map<number, string>();
  const merged = new Map<number, MergedPlace>();
  const lowest = rows.at(-1)?.cells ?? [];
  for (const [position, cell] of lowest.entries()) {
    if (cell === undefined) continue;
    if (cell.left !== position) {
      merged.set(position, { row, position: cell.left });
      continue;
    }
    const over = new Set(rows.flatMap((each) => each.cells[position] ?? []));
    const parts = [...over].map((each) => read.get(each) ?? { text: '', fault: null });
    cells[position] = parts.reduce((name, { text }) => (text.startsWith(name) ? text : `${name} ${text}`.trim()), '');
    const fault = parts.find((part) => part.fault !== null)?.fault ?? null;
    if (fault !== null) cellFaults.set(position, fault);
  }
  return { row, cells, cellFaults, merged };
}
