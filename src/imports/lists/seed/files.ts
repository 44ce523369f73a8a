import { relative, sep } from 'node:path';
import { filesIn } from '../../read/input.ts';
import { TABLES } from './facts-of-rows.ts';
import { type Field, fieldsOf } from './fields.ts';

export interface SeedFile {
  /** Inside the folder, with slashes on every system. */
  readonly path: string;
  readonly table: string;
  readonly fields: readonly Field[];
  /** NAME where the path is `TABLE/NAME.csv`. */
  readonly part: string | null;
}

/** Files of it are each of a standard, which their names tell. */
const IN_PARTS = 'clauses';
/** Stand beside the tables and tell of them. */
const COMPANIONS = new Set(['README.md', 'datapackage.json']);
/** Schemas of the tables, and lists that are imported by commands of their own. */
const FOLDERS_BESIDE = ['schemas/', 'aws/', 'marketplace/'];

interface SeedFolder {
  readonly files: readonly SeedFile[];
  /** Paths of what is no table. */
  readonly strangers: readonly string[];
}

/** Lists the files of a seed folder, by path. */
export async function filesOfFolder(folder: string): Promise<SeedFolder> {
  const paths = (await filesIn(folder, ''))
    .map((path) => relative(folder, path).replaceAll(sep, '/'))
    .filter((path) => !COMPANIONS.has(path) && !FOLDERS_BESIDE.some((folder) => path.startsWith(folder)));
  const files = paths.flatMap((path) => seedFile(path) ?? []);
  return { files, strangers: paths.filter((path) => seedFile(path) === null) };
}

/** Null where the path is that of no table. */
function seedFile(path: string): SeedFile | null {
  const [, table = '', part = null] = /^([a-z-]+)(?:\/([A-Za-z0-9._()-]+))?\.csv$/.exec(path) ?? [];
  if (!Object.hasOwn(TABLES, table) || (part === null && table === IN_PARTS)) return null;
  return { path, table, part, fields: fieldsOf(table) };
}

/** How the files of the format are called, for messages. */
export function wantedPaths(): string {
  const paths = Object.keys(TABLES).map((table) => (table === IN_PARTS ? `${table}/NAME.csv` : `${table}.csv`));
  return paths.join(', ');
}
