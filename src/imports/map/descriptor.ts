import type { Table, TableRow } from '../read/table.ts';
import type { Heading } from '../shape/heading.ts';
import type { Columns } from './columns.ts';
import type { Open } from './decision.ts';
import type { ColumnRecipe, ListName, Recipe, TableRecipe } from './recipe.ts';
import type { Words } from './vocabulary.ts';

/** A kind of table. Its columns are the source of known headings, help texts and the validation of recipes. */
export interface Descriptor {
  readonly name: ListName;
  readonly columns: Columns;
  /** Groups of roles; a table needs one column of each group. */
  readonly needed: readonly (readonly string[])[];
  /** Roles of the words under columns of programmes, and of these programmes; null if ticks have no meaning. */
  readonly ticks: { readonly status: string; readonly programme: string } | null;
  /** True if the table may be of this kind, even if a person must name columns first. */
  fits(found: Found): boolean;
}

/** Columns of a table by role, with the facts by which a kind of list recognises its tables. */
export interface Found {
  readonly roles: ReadonlyMap<string, number>;
  /** True for a role whose column has an unambiguous heading or is named in the recipe. */
  isSure(role: string): boolean;
  /** Headings in the form in which they are compared. */
  readonly labels: readonly string[];
  /** True if a heading contains a word of the role. */
  hints(role: string): boolean;
  /** True for bullets under a sentence that introduces nodes of the role, such as “The following services are in scope:”. */
  introduces(role: string): boolean;
  /** Number of columns with ticks. */
  readonly ticks: number;
  /** Last key of its path, such as `controls`, or the last heading above it, in the form in which headings are compared. */
  readonly key: string;
  /** True if a column has numbers of clauses, such as A.5.1 and AC-2. */
  readonly numbersClauses: boolean;
}

/** A table whose first rows are inspected before any is read; `rows` are the others. */
export interface BegunTable extends Table {
  readonly first: readonly TableRow[];
  /** True if there are no further rows. */
  readonly isWhole: boolean;
}

/** A table with its heading, before its columns have roles. */
export interface ShapedTable extends BegunTable {
  readonly heading: Heading;
  /** The first rows under the heading. */
  readonly sample: readonly TableRow[];
  readonly recipe: Recipe;
  /** Lines of the recipe for it. */
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
  /** Positions of columns that the recipe ignores. */
  readonly ignored: ReadonlySet<number>;
  /** Lines of the recipe whose role or column does not exist. */
  readonly unfit: readonly { readonly column: string; readonly role: string }[];
  /** True if the table is of the kind. */
  readonly fits: boolean;
  /** Decision needed before any row is read. */
  readonly open: Open | null;
}

/** A column of words for a status under the name of a programme. */
export interface TicksColumn {
  readonly position: number;
  readonly name: string;
  /** Its meaning in the recipe. */
  readonly means: Extract<ColumnRecipe, object>['ticks'];
}
