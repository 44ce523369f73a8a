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
  /** Kinds that fit; empty if the list is not recognised. */
  readonly kinds: readonly KindFacts[];
  /** The recipe with the built-in lines for lists of its shape. */
  readonly recipe: Recipe;
  /** Source of these lines; null for none. */
  readonly publicRecipe: { readonly name: string; readonly title: string } | null;
  /** Headings of its tables, if no kind fits. */
  readonly headings: readonly string[];
}

/** Reads one list with its options and recipe. */
export interface ListReader {
  /** Parses the options and form that were sent. Throws BadInput or PayloadTooLarge. */
  take(sent: Sent): Promise<Taken>;
  recognise(list: ListToRead): Promise<KnownList>;
  /** Reads rows on demand; notes on a row may arrive before it. The list may be read again. */
  read(list: ListToRead & { readonly kind: ListName }, notes: Notes): Drafts;
  readonly draft: Drafter;
  /** Returns the recipe with the first proposals of open decisions; null if there are none to accept. */
  settle(recipe: Recipe, decisions: readonly Decision[]): Promise<Recipe | null>;
  /** Stops reading. Further calls do nothing. */
  close(): void;
}

/** A request to read a list, with its owner. */
export interface ReadingRequest {
  /** Owner; readers are shared fairly between owners. */
  readonly whose: string;
  /** The list, for people. */
  readonly file: string;
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of lists ahead of this one whenever it changes. */
  readonly onWaiting?: ((ahead: number) => void) | undefined;
}

/** Reads lists in this process or in separate ones. */
export interface Readers {
  /** Resolves when it is the list's turn. Throws ImportRefused if the signal aborts. */
  begin(request: ReadingRequest): Promise<ListReader>;
}

export function interrupted(): ImportRefused {
  return new ImportRefused('The import was interrupted; nothing was changed.');
}

export async function* draftsOf(kind: ListKind, { inputs, recipe }: ListToRead, notes: Notes): Drafts {
  for (const input of kind.readsTogether ? [together(inputs)] : inputs) yield* kind.read(input, recipe, notes);
}
