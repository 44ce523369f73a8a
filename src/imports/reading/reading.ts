import { ImportRefused } from '../../errors.ts';
import type { Drafts } from '../facts/draft.ts';
import type { KindFacts, ListKind } from '../lists/list-kind.ts';
import type { Decision } from '../map/decision.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Drafter } from '../propose/drafted.ts';
import { type Input, together } from '../read/input.ts';
import type { Sent, Taken } from '../sent/take.ts';

/** A list to read by a recipe. */
export interface ListToRead {
  readonly inputs: readonly [Input, ...Input[]];
  readonly recipe: Recipe;
}

/** A list as recognised: the kinds that fit and the recipe to start from. */
export interface KnownList {
  /** The kinds that fit; none: it is no list that is known. */
  readonly kinds: readonly KindFacts[];
  /** The recipe with the lines that come with the program for lists of its shape. */
  readonly recipe: Recipe;
  /** Where these lines are from; null for none. */
  readonly publicRecipe: { readonly name: string; readonly title: string } | null;
  /** Headings of its tables, where it is of no kind. */
  readonly headings: readonly string[];
}

/** Reads one list, and all that comes with it. */
export interface ListReader {
  /** Takes apart what was sent. Throws BadInput or PayloadTooLarge. */
  take(sent: Sent): Promise<Taken>;
  recognise(list: ListToRead): Promise<KnownList>;
  /** Reads its rows as they are taken; notes on some come before they do. It may be read again. */
  read(list: ListToRead & { readonly kind: ListName }, notes: Notes): Drafts;
  readonly draft: Drafter;
  /** The recipe with the first proposals of what is open; null where there are none to take. */
  settle(recipe: Recipe, decisions: readonly Decision[]): Promise<Recipe | null>;
  /** Gives up what is still to be read. A second time does nothing. */
  close(): void;
}

/** A request to read a list, with its owner. */
export interface ReadingRequest {
  /** Readers are shared fairly between these. */
  readonly whose: string;
  /** The list, for people. */
  readonly file: string;
  readonly signal?: AbortSignal | undefined;
  /** Told how many lists are read before this one, each time that it changes. */
  readonly onWaiting?: ((ahead: number) => void) | undefined;
}

/** Where lists are read: in this process, or in some of their own. */
export interface Readers {
  /** Resolves once it is the list's turn. Throws ImportRefused where the signal says so. */
  begin(request: ReadingRequest): Promise<ListReader>;
}

export function interrupted(): ImportRefused {
  return new ImportRefused('The import was interrupted; nothing was changed.');
}

export async function* draftsOf(kind: ListKind, { inputs, recipe }: ListToRead, notes: Notes): Drafts {
  for (const input of kind.readsTogether ? [together(inputs)] : inputs) yield* kind.read(input, recipe, notes);
}
