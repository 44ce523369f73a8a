import { DAY_ZERO, type Sheet, type SheetRecord, type TextsBeside } from './sheet.ts';
import { withoutUnseen } from './unseen.ts';

/** The records of a sheet of which the first must be looked at before the rest is read. */
export interface BegunSheet {
  readonly name: string;
  readonly title: string | null;
  readonly hiddenColumns: NonNullable<Sheet['hiddenColumns']>;
  readonly dayZero: string;
  readonly beside: TextsBeside | null;
  readonly first: readonly SheetRecord[];
  /** All that follow the first `skipped`, as many at a time as come together. */
  after(skipped: number): AsyncIterable<readonly SheetRecord[]>;
  close(): Promise<void>;
}

export async function beginSheet(
  { name, title, hiddenColumns = [], dayZero = DAY_ZERO, beside, records }: Sheet,
  most: number,
): Promise<BegunSheet> {
  const pieces = iterate(records);
  const begun: SheetRecord[] = [];
  while (begun.length < most) {
    const next = await pieces.next();
    if (next.done === true) break;
    for (const record of next.value) begun.push(record);
  }
  return {
    name,
    title: title ?? null,
    hiddenColumns,
    dayZero,
    beside: beside ?? null,
    first: begun.slice(0, most),
    async *after(skipped) {
      yield begun.slice(skipped);
      yield* pieces;
    },
    async close() {
      await pieces.return(undefined);
    },
  };
}

async function* iterate(records: Sheet['records']): AsyncGenerator<readonly SheetRecord[], undefined> {
  for await (const together of records) yield together.map(withoutUnseen);
}
