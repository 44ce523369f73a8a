import type { Column } from './columns.ts';
import type { Columns, Row } from './table.ts';

/** The values of a row, or null after each of its cells that does not fit has been reported. */
export function readCells(
  cells: readonly string[],
  heading: readonly string[],
  columns: Columns,
  report: (column: string | null, sentence: string) => void,
): Row['values'] | null {
  if (cells.length !== heading.length) {
    report(null, `The row has ${numbered(cells.length)}, but the heading has ${heading.length} columns.`);
    return null;
  }
  const values: Record<string, unknown> = {};
  let fits = true;
  for (const [index, name] of heading.entries()) {
    const column = columns[name] as Column<unknown>;
    const cell = cells[index] as string;
    values[name] = cell === '' ? column.empty : column.parse(cell);
    if (values[name] !== undefined) continue;
    fits = false;
    report(name, sentenceOf(cell, column));
  }
  return fits ? values : null;
}

function sentenceOf(cell: string, { wanted }: Column<unknown>): string {
  if (cell === '') return `Wanted ${wanted}, but the cell is empty.`;
  if (cell !== cell.trim()) return `The value "${cell}" has white space before or after it.`;
  return `This must be ${wanted}, not "${cell}".`;
}

function numbered(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
