import { BadInput, ImportRefused, PayloadTooLarge } from '../../errors.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Problem } from '../facts/problems.ts';
import type { Decision } from '../map/decision.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Understood } from '../propose/draft-recipe.ts';
import type { Drafted } from '../propose/drafted.ts';
import type { Sent, Taken } from '../sent/take.ts';
import type { Lot, Noted } from './lots.ts';
import type { KnownList } from './reading.ts';

/** A list whose files a process opens itself. */
export interface AskedList {
  readonly inputs: readonly { readonly path: string; readonly name: string }[];
  readonly recipe: Recipe;
}

/** Requests to a process that reads a list, one after another; it answers each with one message. */
export type Ask =
  /** Asks to take apart what was sent. */
  | { readonly ask: 'taken'; readonly sent: Sent }
  /** Asks for the kinds that a list may be of. */
  | { readonly ask: 'kinds'; readonly list: AskedList }
  /** Asks for the next rows. The first has the list read as one of a kind; others name none. */
  | { readonly ask: 'rows'; readonly list: (AskedList & { readonly kind: ListName }) | null }
  /** Asks for the recipe as the list was understood. */
  | { readonly ask: 'drafted'; readonly recipe: Recipe; readonly understood: Understood }
  /** Asks for the recipe with first proposals. */
  | { readonly ask: 'settled'; readonly recipe: Recipe; readonly decisions: readonly Decision[] };

export type Reply =
  | { readonly reply: 'taken'; readonly taken: Taken }
  | { readonly reply: 'kinds'; readonly known: KnownList }
  | ({ readonly reply: 'rows' } & Lot)
  | { readonly reply: 'drafted'; readonly drafted: Drafted }
  | { readonly reply: 'settled'; readonly recipe: Recipe | null }
  | ({ readonly reply: 'failed'; readonly noted: Noted } & ReportedFailure);

/** Refusals that are the same in every process. */
const REFUSALS = { ImportRefused, BadInput, PayloadTooLarge };

/** A failure as it goes from a process to another one, where its class is lost. */
interface ReportedFailure {
  readonly error: Error;
  /** Null for an error of the program. */
  readonly refusal: keyof typeof REFUSALS | null;
  /** Null where the list is not at fault. */
  readonly problem: Problem | null;
}

export function tellFailure(error: Error, file: string): ReportedFailure {
  const isStackOver = error instanceof RangeError && error.message.startsWith('Maximum call stack');
  if (isStackOver) return tellFailure(new BadList('list.deep', { input: { name: file } }), file);
  const problem = error instanceof BadList ? error.problem : null;
  const names = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[];
  return { error, refusal: names.find((name) => error instanceof REFUSALS[name]) ?? null, problem };
}

export function failureOf({ error, refusal, problem }: ReportedFailure): Error {
  if (problem === null) return refusal === null ? error : new REFUSALS[refusal](error.message);
  const { id, at, values } = problem;
  return new BadList(id, { input: { name: at.file }, row: at.row, values });
}
