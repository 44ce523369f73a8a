import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { compareText } from '../../../domain/ids.ts';
import { ENTITY_TABLES } from './node-tables.ts';
import { STATEMENT_TABLES } from './statement-tables.ts';
import type { SeedTable } from './table.ts';

const TABLES = [...ENTITY_TABLES, ...STATEMENT_TABLES];

export interface SeedFile {
  /** Inside the folder, with slashes on every system. */
  readonly path: string;
  readonly seedTable: SeedTable;
  /** NAME where the path is `TABLE/NAME.csv`. */
  readonly part: string | null;
}

/** Stand beside the tables and tell of them. */
const COMPANIONS = new Set(['README.md', 'datapackage.json']);

interface SeedFolder {
  readonly files: readonly SeedFile[];
  /** Paths of what is no table. */
  readonly strangers: readonly string[];
}

/** What stands in a seed folder, by path; null where there is no such folder. */
export async function filesOfFolder(folder: string): Promise<SeedFolder | null> {
  const entries = await entriesOf(folder);
  if (entries === null) return null;
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => [relative(folder, entry.parentPath), entry.name].filter((part) => part !== '').join(sep))
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !COMPANIONS.has(path))
    .sort(compareText);
  const files = paths.map(seedFile).filter((file) => file !== null);
  const known = new Set(files.map(({ path }) => path));
  return { files, strangers: paths.filter((path) => !known.has(path)) };
}

async function entriesOf(folder: string): Promise<Dirent[] | null> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
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
