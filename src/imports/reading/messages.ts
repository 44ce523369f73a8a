import type { KnownClause } from '../draft.ts';
import type { FormatOptions } from '../formats/format.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Noted } from './noted.ts';
import type { NotedCalls } from './noted-by-recipe.ts';
import type { RowsAsText } from './rows-as-text.ts';
import type { ToldFailure } from './told-failure.ts';

/** Files that a process opens itself. */
export type FilesForProcess = readonly {
  readonly path: string;
  readonly name: string;
  readonly isUnnamed: boolean;
}[];

/** What a process is to read. */
export interface ListForProcess {
  readonly inputs: FilesForProcess;
  readonly format: string | null;
  readonly options: FormatOptions;
}

/** What a process that reads a list is asked, one after another; it answers each with one message. */
export type Ask =
  | { readonly ask: 'format'; readonly list: ListForProcess }
  /** Of which kinds a list may be that is read by a recipe. */
  | { readonly ask: 'kinds'; readonly inputs: FilesForProcess; readonly recipe: Recipe }
  /** To read it as one of a kind. */
  | { readonly ask: 'list'; readonly inputs: FilesForProcess; readonly recipe: Recipe; readonly kind: ListName }
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
  | { readonly reply: 'kinds'; readonly names: readonly ListName[] }
  | { readonly reply: 'list' }
  | ({ readonly reply: 'rows' } & LotAsText)
  /** JSON of what the first of the rows say, and how many these are. */
  | { readonly reply: 'facts'; readonly facts: string; readonly count: number; readonly noted: AnyNoted }
  | { readonly reply: 'lacks'; readonly standardId: string }
  | { readonly reply: 'failed'; readonly failure: ToldFailure; readonly noted: AnyNoted };

export interface LotAsText extends RowsAsText {
  readonly noted: AnyNoted;
  readonly bytesRead: number;
  readonly isLast: boolean;
}

/** Notes of either way to read a list. */
export type AnyNoted = Noted | NotedCalls;
