import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTables } from '../../../../src/imports/read/index.ts';
import { openInput } from '../../../../src/imports/read/input.ts';
import type { Table, TableRow } from '../../../../src/imports/read/table.ts';

export type ReadTable = Omit<Table, 'rows'> & { readonly rows: readonly TableRow[] };

/** Reads the tables of a file with this name and content. */
export async function tablesOf(name: string, content: string | Buffer): Promise<readonly ReadTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tables-'));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    const tables: ReadTable[] = [];
    for await (const table of readTables(await openInput(path))) {
      const rows: TableRow[] = [];
      for await (const some of table.rows) rows.push(...some);
      tables.push({ ...table, rows });
    }
    return tables;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function textsOf(table: ReadTable | undefined): readonly (readonly string[])[] | undefined {
  return table?.rows.map(({ texts }) => texts);
}
