import type { KnownClause } from '../draft.ts';
import type { FormatOptions } from '../formats/format.ts';
import type { Noted } from './noted.ts';
import type { RowsAsText } from './rows-as-text.ts';
import type { ToldFailure } from './told-failure.ts';

/** What a process is to read: files that it opens itself. */
export interface ListForProcess {
  readonly inputs: readonly {
    readonly path: string;
    readonly name: string;
    readonly isUnnamed: boolean;
  }[];
  readonly format: string | null;
  readonly options: FormatOptions;
}

/** What a process that reads a list is asked, one after another; it answers each with one message. */
export type Ask =
  | { readonly ask: 'format'; readonly list: ListForProcess }
  /** The next rows; those up to a number are asked for no more. */
  | { readonly ask: 'rows'; readonly settled: number }
  /** What rows say, by their numbers and the ids of their names; with clauses that were missing. */
  | { readonly ask: 'facts'; readonly rows: readonly NumberedIds[]; readonly clauses?: ClausesOf };

export interface ClausesOf {
  readonly standardId: string;
  readonly known: readonly KnownClause[];
}

export type NumberedIds = readonly [number, readonly string[]];

export type Reply =
  | { readonly reply: 'format'; readonly name: string }
  | ({ readonly reply: 'rows' } & LotAsText)
  /** JSON of what the first of the rows say, and how many these are. */
  | { readonly reply: 'facts'; readonly facts: string; readonly count: number; readonly noted: Noted }
  | { readonly reply: 'lacks'; readonly standardId: string }
  | { readonly reply: 'failed'; readonly failure: ToldFailure; readonly noted: Noted };

export interface LotAsText extends RowsAsText {
  readonly noted: Noted;
  readonly bytesRead: number;
  readonly isLast: boolean;
}
