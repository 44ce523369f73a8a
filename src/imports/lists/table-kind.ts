import type { Draft } from '../facts/draft.ts';
import type { Columns } from '../map/columns.ts';
import type { Descriptor } from '../map/descriptor.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';
import type { Row } from '../map/rows.ts';
import type { ListKind } from './list-kind.ts';

/** A kind of list whose files are tables: what its columns are, and what a row of them says. */
export interface TableKind<Cells extends Columns> extends Descriptor, Pick<ListKind, 'description' | 'streams'> {
  readonly columns: Cells;
  begin(list: ListBegun): RowsRead<Cells>;
}

export interface ListBegun {
  readonly file: string;
  readonly recipe: Recipe;
  readonly notes: Notes;
}

/** Makes drafts of rows, and reports the outcome of each row that makes none. */
export interface RowsRead<Cells extends Columns> {
  draft(row: Row<Cells>): Iterable<Draft>;
  /** Makes drafts of all rows together. */
  end?(): Iterable<Draft>;
}
