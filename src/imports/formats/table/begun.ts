import type { Sheet, SheetRecord } from './sheet.ts';

/** The records of a sheet of which the first must be looked at before the rest is read. */
export interface BegunSheet {
  readonly name: string;
  readonly first: readonly SheetRecord[];
  /** All that follow the first `skipped`. */
  after(skipped: number): AsyncIterable<SheetRecord>;
  close(): Promise<void>;
}

export async function beginSheet({ name, records }: Sheet, most: number): Promise<BegunSheet> {
  const iterator = iterate(records);
  const first: SheetRecord[] = [];
  while (first.length < most) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return {
    name,
    first,
    async *after(skipped) {
      yield* first.slice(skipped);
      yield* iterator;
    },
    async close() {
      await iterator.return(undefined);
    },
  };
}

async function* iterate(records: Sheet['records']): AsyncGenerator<SheetRecord, undefined> {
  yield* records;
}
