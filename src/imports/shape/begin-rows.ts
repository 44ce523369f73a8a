import type { TableRow } from '../read/table.ts';

/** The rows of a table of which the first are looked at before any is read. */
export interface BegunRows {
  readonly first: readonly TableRow[];
  /** True where these are all. */
  readonly isWhole: boolean;
  readonly rest: AsyncIterable<readonly TableRow[]>;
}

/** Takes at least `most` rows off a table where it has so many. */
export async function beginRows(rows: AsyncIterable<readonly TableRow[]>, most: number): Promise<BegunRows> {
  const pieces = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let isWhole = false;
  while (first.length < most && !isWhole) {
    const next = await pieces.next();
    if (next.done === true) isWhole = true;
    else for (const row of next.value) first.push(row);
  }
  return { first, isWhole, rest: { [Symbol.asyncIterator]: () => pieces } };
}
