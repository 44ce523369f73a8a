import type { ClausesOfStandard, ListedRow, ReadingNotes, UnsourcedFact } from '../draft.ts';
import type { FormatOptions, ListFormat } from '../formats/format.ts';
import type { Input } from '../input.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';

/** A row whose names were all found, with the id of each. */
export interface ResolvedRow {
  readonly row: ListedRow;
  readonly ids: readonly string[];
}

/** The rows of a list in their order. */
export interface ReadRows {
  /** Some rows at a time; notes on them come before they do. */
  readonly lots: AsyncIterable<readonly ListedRow[]>;
  /** What rows say, each in its place, some at a time. Once it has ended, all rows that were given are asked for no more. */
  factsOf(resolved: readonly ResolvedRow[], clausesOf: ClausesOfStandard): AsyncIterable<readonly RowFacts[]>;
}

export type RowFacts = readonly UnsourcedFact[];

/** A list to read. */
export interface ListToRead {
  readonly inputs: readonly [Input, ...Input[]];
  /** Null: told by the content. */
  readonly format: string | null;
  readonly options: FormatOptions;
}

/** A list whose kind is known. */
export interface Reading {
  readonly format: ListFormat;
  read(notes: ReadingNotes): ReadRows;
  /** Of the inputs, since `read`. */
  bytesRead(): number;
  /** Gives up what is still to be read. A second time does nothing. */
  close(): void;
}

/** A list to read by a recipe. */
export interface ListByRecipe {
  readonly inputs: readonly [Input, ...Input[]];
  readonly recipe: Recipe;
}

/** A list that is read by a recipe, as one of a kind. */
export interface RecipeReading {
  read(notes: Notes): ReadRows;
  bytesRead(): number;
  close(): void;
}

/** Where lists are read: in this process, or in one of their own. */
export interface Readers {
  /** Finds out what a list is. Throws ImportRefused where that cannot be told, and where the signal says so. */
  open(list: ListToRead, signal?: AbortSignal): Promise<Reading>;
  /** Kinds that a list may be of that is read by a recipe. */
  kindsOf(list: ListByRecipe, signal?: AbortSignal): Promise<readonly ListName[]>;
  openByRecipe(list: ListByRecipe & { readonly kind: ListName }, signal?: AbortSignal): Promise<RecipeReading>;
}
