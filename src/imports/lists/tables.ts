import type { Columns } from '../map/columns.ts';
import type { Input } from '../read/input.ts';
import type { Table } from '../read/table.ts';
import type { ListKind } from './list-kind.ts';
import type { TableKind } from './table-kind.ts';
import { TableListReader } from './table-reader.ts';

/** The list that a kind of table makes: read, shaped, mapped and drafted. */
export function tableList<Cells extends Columns>(
  kind: TableKind<Cells>,
  readTables: (input: Input) => AsyncIterable<Table>,
): ListKind {
  const { name, description, streams } = kind;
  return {
    ...{ name, description, streams },
    table: kind,
    read: (input, recipe, notes) =>
      new TableListReader(kind, { file: input.name, recipe, notes }).read(readTables(input)),
  };
}
