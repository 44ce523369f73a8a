import type { TableRow } from '../read/table.ts';
import type { Heading } from '../shape/heading.ts';
import type { Columns } from './columns.ts';
import type { ColumnRecipe, ListName, Recipe, TableRecipe } from './recipe.ts';
import type { Words } from './vocabulary.ts';

/** A kind of table: its columns, from which headings are known, help texts and the check of recipes are made. */
export interface Descriptor {
  readonly name: ListName;
  readonly columns: Columns;
  /** A table has one column of each group. */
  readonly needed: readonly (readonly string[])[];
  /** Role whose words stand under programmes across, and the one that such a programme has; null: ticks mean nothing. */
  readonly ticks: { readonly status: string; readonly programme: string } | null;
  /** True where the columns say that the table is of this kind. */
  fits(found: Found): Fit;
}

/** `perhaps`: a person has to name columns first. */
export type Fit = 'yes' | 'perhaps' | 'no';

/** Columns of a table by role, with what a kind of list needs to know to say whether the table is its. */
export interface Found {
  readonly roles: ReadonlyMap<string, number>;
  /** True for a role whose column is called by a word that means nothing else, or by the recipe. */
  isSure(role: string): boolean;
  /** Headings, as they are compared. */
  readonly labels: readonly string[];
  /** True where some heading holds a word of the role. */
  hints(role: string): boolean;
  /** How many columns hold ticks. */
  readonly ticks: number;
  /** Last key of its path, such as `controls`, or the last heading over it; as headings are compared. */
  readonly key: string;
  /** True where the texts under some heading are numbered as clauses are, such as A.5.1 and AC-2. */
  readonly numbersClauses: boolean;
}

/** A table whose columns mean nothing yet. */
export interface TableBegun {
  readonly at: string;
  readonly heading: Heading;
  /** The first rows under the heading. */
  readonly sample: readonly TableRow[];
  readonly recipe: Recipe;
  readonly table: TableRecipe | null;
  readonly words: Words;
}

type TicksMeaning = Extract<ColumnRecipe, object>['ticks'];

/** A column of words for a status under the name of a programme. */
export interface TicksColumn {
  readonly position: number;
  readonly name: string;
  /** Meaning that the recipe gives it. */
  readonly means: TicksMeaning;
}
