import type { CellRange } from './sheet-check.ts';

/** Takes the rows of a sheet in their order, and tells which of its cells hold what a formula elsewhere has put there. */
export function spilledIn(ranges: readonly CellRange[], width: number): (row: number) => (column: number) => boolean {
  const starting = ranges.toSorted((one, other) => one.top - other.top);
  /** By columns, the lowest row that formulas so far reach. */
  const lowest: number[] = [];
  let next = 0;
  return (row) => {
    for (let range = starting[next]; range !== undefined && range.top <= row; range = starting[next]) {
      for (let column = range.left; column <= Math.min(range.right, width); column += 1) {
        lowest[column] = Math.max(lowest[column] ?? 0, range.bottom);
      }
      next += 1;
    }
    return (column) => (lowest[column] ?? 0) >= row;
  };
}
