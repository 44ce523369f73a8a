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
  | ({ readonly ask: 'kinds' } & AskedList)
  /** Has it read as one of a kind. */
  | ({ readonly ask: 'list'; readonly kind: ListName } & AskedList)
  /** Asks for the next rows. */
  | { readonly ask: 'rows' };

export type Reply =
  | { readonly reply: 'kinds'; readonly recognised: Recognised }
  | { readonly reply: 'list' }
  | ({ readonly reply: 'rows' } & Lot)
  | { readonly reply: 'failed'; readonly failure: ReportedFailure; readonly noted: Noted };

/** A failure as it goes from a process to another one, where its class is lost. */
type ReportedFailure =
  | { readonly kind: 'BadList'; readonly problem: Problem }
  | { readonly kind: 'ImportRefused' | 'Error'; readonly message: string; readonly stack: string };

/** Describes the failure of a list, for people. */
export function tellFailure(error: unknown, file: string): ReportedFailure {
  const isStackOver = error instanceof RangeError && error.message.startsWith('Maximum call stack');
  if (isStackOver) return tellFailure(new BadList('list.deep', { input: { name: file } }), file);
  if (error instanceof BadList) return { kind: 'BadList', problem: error.problem };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return { kind: error instanceof ImportRefused ? 'ImportRefused' : 'Error', message, stack };
}

export function failureOf(told: ReportedFailure): Error {
  if (told.kind === 'BadList') {
    const { id, at, values } = told.problem;
    return new BadList(id, { input: { name: at.file }, row: at.row, values });
  }
  if (told.kind === 'ImportRefused') return new ImportRefused(told.message);
  return Object.assign(new Error(told.message), { stack: told.stack });
}
