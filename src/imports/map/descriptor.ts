import type { Table, TableRow } from '../read/table.ts';
import type { Heading } from '../shape/heading.ts';
import type { Columns } from './columns.ts';
import type { Open } from './decision.ts';
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
  /** True where the table may be of this kind, whether or not a person has to name columns first. */
  fits(found: Found): boolean;
}

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

/** A table of which the first rows are looked at before any is read; `rows` are the others. */
export interface BegunTable extends Table {
  readonly first: readonly TableRow[];
  /** True where these are all. */
  readonly isWhole: boolean;
}

/** A table with its heading, whose columns mean nothing yet. */
export interface ShapedTable extends BegunTable {
  readonly heading: Heading;
  /** The first rows under the heading. */
  readonly sample: readonly TableRow[];
  readonly recipe: Recipe;
  /** Lines of the recipe on it. */
  readonly said: TableRecipe | null;
  readonly words: Words;
}

export interface MappedTable extends ShapedTable {
  readonly roles: Roles;
}

/** Roles of the columns of a table. */
export interface Roles {
  readonly columns: ReadonlyMap<string, number>;
  readonly ticks: readonly TicksColumn[];
  /** Positions that the recipe passes over. */
  readonly ignored: ReadonlySet<number>;
  /** Lines of the recipe that no role or column fits, which it cannot have meant. */
  readonly unfit: readonly { readonly column: string; readonly role: string }[];
  /** True where the table is of the kind. */
  readonly fits: boolean;
  /** Asked before any row is read. */
  readonly open: Open | null;
}

/** A column of words for a status under the name of a programme. */
export interface TicksColumn {
  readonly position: number;
  readonly name: string;
  /** Meaning that the recipe gives it. */
  readonly means: Extract<ColumnRecipe, object>['ticks'];
}
