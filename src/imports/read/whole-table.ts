import type { Table, TableRow } from './table.ts';

const ROWS_AT_A_TIME = 500;

/** A table of rows that are all read already. */
export function wholeTable(
  rows: readonly TableRow[],
  about: Partial<Omit<Table, 'rows'>> & { readonly at: string },
): Table {
  return { headings: [], texts: [], isKeyed: false, isHidden: false, ...about, rows: inPieces(rows) };
}

async function* inPieces(rows: readonly TableRow[]): AsyncIterable<readonly TableRow[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) yield rows.slice(start, start + ROWS_AT_A_TIME);
}
