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

/** A list whose files the reading process opens itself. */
export interface AskedList {
  readonly inputs: readonly { readonly path: string; readonly name: string }[];
  readonly recipe: Recipe;
}

/** Requests to a process that reads a list, one at a time. It answers each with one message. */
export type Ask =
  /** Parses the options and form that were sent. */
  | { readonly ask: 'taken'; readonly sent: Sent }
  /** Asks for the kinds that fit a list. */
  | { readonly ask: 'kinds'; readonly list: AskedList }
  /** Asks for the next rows. The first request names the list and its kind; later ones do not. */
  | { readonly ask: 'rows'; readonly list: (AskedList & { readonly kind: ListName }) | null }
  /** Asks for the drafted recipe. */
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

/** Classes of refusals, which exist in every process. */
const REFUSALS = { ImportRefused, BadInput, PayloadTooLarge };

/** A failure as sent between processes, which loses its class. */
interface ReportedFailure {
  readonly error: Error;
  /** Null for an error of the program. */
  readonly refusal: keyof typeof REFUSALS | null;
  /** Null if the list is not at fault. */
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
