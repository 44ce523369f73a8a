import type { Fact, Location } from '../../facts/facts.ts';
import type { Column } from './columns.ts';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A kind of file. A table called `scope` is read from `scope.csv` and from `scope/NAME.csv`. */
export interface Table<Cells extends Columns = Columns> {
  readonly name: string;
  readonly description: string;
  /** The columns that tell its rows apart, where no two rows may share them. */
  readonly key: readonly (keyof Cells & string)[];
  /** Meaning of NAME in `clauses/NAME.csv`; a table that has it is read from such files only. */
  readonly partMeans?: string;
  readonly columns: Cells;
}

type ValueOf<Cell> = Cell extends Column<infer Value> ? Value : never;

/** One row of a file, its cells read as their columns say. */
export interface Row<Cells extends Columns = Columns> {
  readonly values: { readonly [Name in keyof Cells]: ValueOf<Cells[Name]> };
  /** NAME where the file is `TABLE/NAME.csv`. */
  readonly part: string | null;
  readonly at: (column?: keyof Cells & string) => Location;
}

/** A table with what the rows of one of its files mean; the type of its columns stays inside. */
export interface SeedTable {
  readonly table: Table;
  readonly factsOf: (rows: readonly Row[], onIssue: OnRowIssue) => Iterable<Fact>;
}

/** For what a cell alone cannot tell. */
export type OnRowIssue = (at: Location, sentence: string) => void;

/** A table each row of which means some facts of its own. */
export function tableOf<Cells extends Columns>(
  table: Table<Cells>,
  factsOfRow: (row: Row<Cells>, onIssue: OnRowIssue) => Iterable<Fact>,
): SeedTable {
  return wholeTableOf(table, (rows, onIssue) => rows.flatMap((row) => [...factsOfRow(row, onIssue)]));
}

/** A table whose rows of one file mean something together only. */
export function wholeTableOf<Cells extends Columns>(
  table: Table<Cells>,
  factsOf: (rows: readonly Row<Cells>[], onIssue: OnRowIssue) => Iterable<Fact>,
): SeedTable {
  // The reader makes the rows from these very columns.
  return { table: table as unknown as Table, factsOf: factsOf as unknown as SeedTable['factsOf'] };
}
