import type { Recognised } from '../lists/recognise.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Noted } from './noted.ts';
import type { Packed } from './packed.ts';
import type { ReportedFailure } from './reported-failure.ts';

/** Files that a process opens itself. */
export type FilesForProcess = readonly { readonly path: string; readonly name: string }[];

/** Requests to a process that reads a list, one after another; it answers each with one message. */
export type Ask =
  /** Asks for the kinds that a list may be of. */
  | { readonly ask: 'kinds'; readonly inputs: FilesForProcess; readonly recipe: Recipe }
  /** Has it read as one of a kind. */
  | { readonly ask: 'list'; readonly inputs: FilesForProcess; readonly recipe: Recipe; readonly kind: ListName }
  /** Asks for the next rows. */
  | { readonly ask: 'rows' };

export type Reply =
  | { readonly reply: 'kinds'; readonly recognised: Recognised }
  | { readonly reply: 'list' }
  | ({ readonly reply: 'rows' } & Lot)
  | { readonly reply: 'failed'; readonly failure: ReportedFailure; readonly noted: Noted };

/** The next rows. */
export interface Lot extends Packed {
  readonly noted: Noted;
  readonly bytesRead: number;
  readonly isLast: boolean;
}
