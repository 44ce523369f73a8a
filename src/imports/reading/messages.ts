import { ImportRefused } from '../../errors.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Problem } from '../facts/problems.ts';
import type { Recognised } from '../lists/recognise.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Lot, Noted } from './lots.ts';

/** A list whose files a process opens itself. */
interface AskedList {
  readonly inputs: readonly { readonly path: string; readonly name: string }[];
  readonly recipe: Recipe;
}

/** Requests to a process that reads a list, one after another; it answers each with one message. */
export type Ask =
  /** Asks for the kinds that a list may be of. */
  | { readonly ask: 'kinds'; readonly list: AskedList }
  /** Asks for the next rows. The first has the list read as one of a kind; others name none. */
  | { readonly ask: 'rows'; readonly list: (AskedList & { readonly kind: ListName }) | null };

export type Reply =
  | { readonly reply: 'kinds'; readonly recognised: Recognised }
  | ({ readonly reply: 'rows' } & Lot)
  | ({ readonly reply: 'failed'; readonly noted: Noted } & ReportedFailure);

/** A failure as it goes from a process to another one, where its class is lost. */
interface ReportedFailure {
  readonly error: Error;
  readonly isRefused: boolean;
  /** Null where the list is not at fault. */
  readonly problem: Problem | null;
}

export function tellFailure(error: Error, file: string): ReportedFailure {
  const isStackOver = error instanceof RangeError && error.message.startsWith('Maximum call stack');
  if (isStackOver) return tellFailure(new BadList('list.deep', { input: { name: file } }), file);
  const problem = error instanceof BadList ? error.problem : null;
  return { error, isRefused: error instanceof ImportRefused, problem };
}

export function failureOf({ error, isRefused, problem }: ReportedFailure): Error {
  if (problem === null) return isRefused ? new ImportRefused(error.message) : error;
  const { id, at, values } = problem;
  return new BadList(id, { input: { name: at.file }, row: at.row, values });
}
