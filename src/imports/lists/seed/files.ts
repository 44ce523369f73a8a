import { relative, sep } from 'node:path';
import { filesIn } from '../../read/input.ts';
import { ENTITY_TABLES } from './node-tables.ts';
import { STATEMENT_TABLES } from './statement-tables.ts';
import type { SeedTable } from './table.ts';

/** In such an order that a row refers to what stands before it. */
export const TABLES = [...ENTITY_TABLES, ...STATEMENT_TABLES];

export interface SeedFile {
  /** Inside the folder, with slashes on every system. */
  readonly path: string;
  readonly seedTable: SeedTable;
  /** NAME where the path is `TABLE/NAME.csv`. */
  readonly part: string | null;
}

/** Stand beside the tables and tell of them. */
const COMPANIONS = new Set(['README.md', 'datapackage.json']);
/** Folders of lists that are imported by commands of their own. */
const LISTS_BESIDE = ['aws/', 'marketplace/'];

interface SeedFolder {
  readonly files: readonly SeedFile[];
  /** Paths of what is no table. */
  readonly strangers: readonly string[];
}

/** Lists the files of a seed folder, by path. */
export async function filesOfFolder(folder: string): Promise<SeedFolder> {
  const paths = (await filesIn(folder, ''))
    .map((path) => relative(folder, path).replaceAll(sep, '/'))
    .filter((path) => !COMPANIONS.has(path) && !LISTS_BESIDE.some((folder) => path.startsWith(folder)));
  const files = paths.flatMap((path) => seedFile(path) ?? []);
  return { files, strangers: paths.filter((path) => seedFile(path) === null) };
}

/** Null where the path is that of no table. */
function seedFile(path: string): SeedFile | null {
  const [, name, part] = /^([a-z-]+)(?:\/([A-Za-z0-9._()-]+))?\.csv$/.exec(path) ?? [];
  const seedTable = TABLES.find(({ table }) => table.name === name);
  if (seedTable === undefined) return null;
  if (part === undefined && seedTable.table.partMeans !== undefined) return null;
  return { path, seedTable, part: part ?? null };
}

/** How the files of the format are called, for messages. */
export function wantedPaths(): string {
  const paths = TABLES.map(({ table: { name, partMeans } }) =>
    partMeans === undefined ? `${name}.csv` : `${name}/NAME.csv`,
  );
  return paths.join(', ');
}
