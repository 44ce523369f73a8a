import type { Draft } from '../facts/draft.ts';
import type { Recognised } from '../lists/recognise.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Input } from '../read/input.ts';

/** The rows of a list in their order, some at a time; notes on them come before they do. */
export type Lots = AsyncIterable<readonly Draft[]>;

/** A list to read by a recipe. */
export interface ListToRead {
  readonly inputs: readonly [Input, ...Input[]];
  readonly recipe: Recipe;
}

/** A list that is read as one of a kind. */
export interface Reading {
  read(notes: Notes): Lots;
  /** Bytes of the inputs read since `read`. */
  bytesRead(): number;
  /** Gives up what is still to be read. A second time does nothing. */
  close(): void;
}

/** Where lists are read: in this process, or in one of their own. */
export interface Readers {
  /** Tells what a list may be. Throws ImportRefused where the signal says so. */
  recognise(list: ListToRead, signal?: AbortSignal): Promise<Recognised>;
  open(list: ListToRead & { readonly kind: ListName }, signal?: AbortSignal): Promise<Reading>;
}
