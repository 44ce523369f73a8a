import type { Columns } from '../map/columns.ts';
import type { Input } from '../read/input.ts';
import type { Table } from '../read/table.ts';
import { beginTable } from './begun-table.ts';
import type { ListKind } from './list-kind.ts';
import type { TableKind } from './table-kind.ts';
import { TableListReader } from './table-reader.ts';

/** More rows are not gone through to look for another table. */
const MOST_PASSED = 20_000;

export type ReadTables = (input: Input) => AsyncIterable<Table>;

/** The list that a kind of table makes: read, shaped, mapped and drafted. */
export function tableList<Cells extends Columns>(kind: TableKind<Cells>, readTables: ReadTables): ListKind {
  return {
    name: kind.name,
    description: kind.description,
    roles: Object.entries(kind.columns).map(([name, { description }]) => ({ name, description })),
    streams: kind.streams,
    async is(input, recipe) {
      for await (const table of readTables(input)) {
        const begun = await beginTable(kind, table, recipe);
        if (begun !== null && begun.roles.fit !== 'no') return true;
        if (!(await passes(begun?.rows.rest ?? table.rows))) return false;
      }
      return false;
    },
    read: (input, recipe, notes) =>
      new TableListReader(kind, { file: input.name, recipe, notes }).read(readTables(input)),
  };
}

/** Goes through the rest of a table to reach the next; false where it is too long for that. */
export async function passes(rest: Table['rows']): Promise<boolean> {
  let passed = 0;
  for await (const rows of rest) {
    passed += rows.length;
    if (passed > MOST_PASSED) return false;
  }
  return true;
}
