import type { KnownClause, ListedRow } from '../facts/draft.ts';
import type { Recognised } from '../lists/recognise.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Noted } from './noted.ts';
import type { ReportedFailure } from './reported-failure.ts';

/** Files that a process opens itself. */
export type FilesForProcess = readonly { readonly path: string; readonly name: string }[];

/** Requests to a process that reads a list, one after another; it answers each with one message. */
export type Ask =
  /** Asks for the kinds that a list may be of. */
  | { readonly ask: 'kinds'; readonly inputs: FilesForProcess; readonly recipe: Recipe }
  /** Has it read as one of a kind. */
  | { readonly ask: 'list'; readonly inputs: FilesForProcess; readonly recipe: Recipe; readonly kind: ListName }
  /** The next rows; those up to a number are asked for no more. */
  | { readonly ask: 'rows'; readonly settled: number }
  /** Asks for the facts of rows, by their numbers and the ids of their names; brings clauses that were missing. */
  | { readonly ask: 'facts'; readonly rows: readonly NumberedIds[]; readonly clauses?: ClausesOf };

export interface ClausesOf {
  readonly standardId: string;
  readonly known: readonly KnownClause[];
}

export type NumberedIds = readonly [number, readonly string[]];

export type Reply =
  | { readonly reply: 'kinds'; readonly recognised: Recognised }
  | { readonly reply: 'list' }
  | ({ readonly reply: 'rows' } & LotAsText)
  /** JSON of the facts of the first rows, and their number. */
  | { readonly reply: 'facts'; readonly facts: string; readonly count: number; readonly noted: Noted }
  | { readonly reply: 'lacks'; readonly standardId: string }
  | { readonly reply: 'failed'; readonly failure: ReportedFailure; readonly noted: Noted };

/** A row under the number by which what it says is asked for. */
export type NumberedRow = ListedRow & { readonly number: number };

export interface LotAsText {
  /** JSON of the next rows, each a `NumberedRow`. */
  readonly rows: string;
  readonly noted: Noted;
  readonly bytesRead: number;
  readonly isLast: boolean;
}
