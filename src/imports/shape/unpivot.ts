import type { TableRow } from '../read/table.ts';

/** Gives the position of each cell under some columns that is not empty: a row with ticks across is as many rows. */
export function* unpivot({ texts, flags }: TableRow, positions: Iterable<number>): Iterable<number> {
  for (const position of positions) {
    if ((texts[position] ?? '') !== '' || flags?.has(position) === true) yield position;
  }
}
