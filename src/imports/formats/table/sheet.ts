import type { ReadingNotes } from '../../draft.ts';
import type { TextLine } from '../matrix/text-lines.ts';

/** Where days are counted from that stand as numbers, unless a workbook says otherwise. */
export const DAY_ZERO = '1899-12-30';

/** Rows of cells whose columns mean nothing yet: a file, or one sheet of a workbook. Read once only. */
export interface Sheet {
  /** For reports: the file, and the sheet where a workbook has several. */
  readonly name: string;
  /** What it is called in its workbook. */
  readonly title?: string;
  /** True where its workbook does not show it. */
  readonly isHidden?: boolean;
  /** Columns that it does not show, counted from 1. */
  readonly hiddenColumns?: readonly { readonly first: number; readonly last: number }[];
  /** The day that it counts days from, where they stand as numbers. */
  readonly dayZero?: string;
  /** What its page says beside it: of no row, but of all of them, or of what bears a mark. */
  readonly beside?: TextsBeside;
  /** Tells of what may be rows of its page, and is in no table there; the first sheet of a page does. */
  readonly tellUntabled?: (notes: ReadingNotes) => void;
  /** As many at a time as come together: a promise for each of a million rows would cost more than reading it. */
  readonly records: AsyncIterable<readonly SheetRecord[]> | Iterable<readonly SheetRecord[]>;
}

export interface TextsBeside {
  /** Its headings and caption. */
  readonly titles: readonly TextLine[];
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
  /** What tells that its page was not saved to the end; null: nothing does. */
  readonly cutOff: string | null;
}

/** The records of a sheet that come by themselves. */
export async function* oneByOne(records: AsyncIterable<SheetRecord>): AsyncIterable<readonly SheetRecord[]> {
  for await (const record of records) yield [record];
}

export interface SheetRecord {
  /** The line, the row of a sheet or the position in a list of objects; 0 for keys that stand in no row. */
  readonly row: number;
  /** Without white space around. */
  readonly cells: readonly string[];
  /** Why nothing of the row can be read. */
  readonly fault?: string;
  /** Why single cells cannot be read, by their position. */
  readonly cellFaults?: ReadonlyMap<number, string>;
  /** Cells that are merged with another, by their position; those below it in its column have its value here. */
  readonly merged?: ReadonlyMap<number, MergedPlace>;
  /** True for keys of objects, and cells that a page says are the names of columns. */
  readonly namesColumns?: true;
  /** Of the keys of a list of objects: what the list is in. */
  readonly holder?: ListHolder;
}

/** An object with a list under one of its keys. */
export interface ListHolder {
  readonly key: string;
  /** What it says beside, as text, by keys; empty where that is no single value. */
  readonly others: readonly (readonly [key: string, text: string])[];
}

/** Where the value stands that merged cells show. */
export interface MergedPlace {
  readonly row: number;
  readonly position: number;
}

export const STRUCK =
  'The text is struck through, all of it or a part, and may not be meant; delete the row, or take the stroke away.';
export const HIDDEN_ROW = 'The row is hidden, by hand or by a filter, and may not be meant; show it or delete it.';

/** A key that could change the behaviour of every object is refused as such, not passed over. */
export const FORBIDDEN_KEY = '__proto__';

export function isBlank({ cells, fault, cellFaults }: SheetRecord): boolean {
  return fault === undefined && (cellFaults?.size ?? 0) === 0 && cells.every((cell) => cell === '');
}

/** A line between rows, such as `---` or `====`. */
export function isSeparator({ cells, fault }: SheetRecord): boolean {
  if (fault !== undefined) return false;
  return cells.every((cell) => cell === '' || SEPARATOR.test(cell)) && cells.some((cell) => cell !== '');
}

const SEPARATOR = /^:?[-=_–—]{2,}:?$/u;
