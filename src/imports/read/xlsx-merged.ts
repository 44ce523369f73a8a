import type { Flag } from './table.ts';

/** A row while its sheet is read. */
export interface DraftRow {
  readonly line: number;
  readonly texts: string[];
  readonly flags: Map<number, Flag[]>;
}

/** Lines from 1, columns from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeOf(reference: string): CellRange {
  const [first = '', last = first] = reference.split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return { top: from.line, left: from.column, bottom: to.line, right: to.column };
}

function placeOf(address: string): { readonly line: number; readonly column: number } {
  const letters = address.replace(/[^A-Z]/gi, '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { line: Number(address.slice(letters.length)), column };
}

/**
 * Gives the value of a merged cell to each row that it spans and that has anything else, and flags it there. Across, the
 * value stays in the first column, since it may be of either: the others are flagged only.
 */
export function mergeCells(rows: readonly DraftRow[], ranges: readonly CellRange[]): void {
  const indexByLine = new Map(rows.map(({ line }, index) => [line, index]));
  for (const range of ranges) {
    const start = indexByLine.get(range.top) ?? rows.length;
    const value = rows[start]?.texts[range.left];
    const flags = rows[start]?.flags.get(range.left) ?? [];
    for (let index = start; value !== undefined && index < rows.length; index += 1) {
      const row = rows[index] as DraftRow;
      if (row.line > range.bottom) break;
      row.texts[range.left] = value;
      flagMerged(row, range, flags);
    }
  }
}

function flagMerged(row: DraftRow, { left, right }: CellRange, ofFirst: readonly Flag[]): void {
  for (let column = left; column <= right && column <= row.texts.length; column += 1)
    row.flags.set(column, [...new Set<Flag>([...(column === left ? ofFirst : []), 'merged'])]);
}
