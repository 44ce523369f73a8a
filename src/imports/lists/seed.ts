import { basename, join, relative, resolve, sep } from 'node:path';
import { partition } from '../../domain/grouping.ts';
import { draftOf } from '../facts/draft.ts';
import type { Fact } from '../facts/facts.ts';
import type { Problem, ProblemId } from '../facts/problems.ts';
import type { Notes } from '../map/notes.ts';
import { csvRows } from '../read/csv.ts';
import { filesIn, openInput } from '../read/input.ts';
import type { TableRow } from '../read/table.ts';
import type { ListKind } from './list-kind.ts';
import { type Row, TABLES } from './seed/facts-of-rows.ts';
import { fieldsOf, readerOf } from './seed/fields.ts';

/** The project's own format: everything, each row with its source. */
export const seed: ListKind = {
  name: 'seed',
  description: "A folder in the project's own format (seed/README.md): everything, each row with its own source.",
  namesItsSources: true,
  async is(input) {
    return input.isFolder && (await filesOfFolder(input.path)).files.length > 0;
  },
  async *read(input, _recipe, notes) {
    for await (const fact of readSeedFolder(input.path, notes)) yield draftOf(fact.at, () => [fact]);
  },
};

/**
 * Yields the facts of a folder in the seed format: all nodes first, so that what a fact refers to comes
 * before it. A row that cannot be taken is reported and left out, and reading goes on.
 */
export async function* readSeedFolder(folder: string, notes: Pick<Notes, 'problem'>): AsyncIterable<Fact> {
  const { files, strangers } = await filesOfFolder(folder);
  const placeOf = (file: string) => ({ file, row: null, column: null });
  const values = { tables: wantedPaths() };
  for (const path of strangers) notes.problem('seed.file', placeOf(path), values);
  if (files.length === 0) notes.problem('seed.empty', placeOf(basename(resolve(folder))), values);
  const facts: Fact[] = [];
  for (const [name, factsOf] of Object.entries(TABLES)) {
    for (const file of files.filter(({ table }) => table === name)) {
      const rows = await readTable(folder, file, notes);
      for (const fact of factsOf(rows, file.fields)) facts.push(fact);
    }
  }
  const [nodes, statements] = partition(facts, ({ type }) => type === 'entity');
  yield* nodes;
  yield* statements;
}

/** Tables with one file for each standard, named after it. */
const IN_PARTS: ReadonlySet<string> = new Set(['clauses', 'clause-texts']);
/** Files about the tables, in the same folder. */
const COMPANIONS = new Set(['README.md', 'datapackage.json']);
/** Schemas of the tables, and lists that are imported separately. */
const FOLDERS_BESIDE = ['schemas/', 'aws/', 'azure/', 'cloud-gov/', 'marketplace/'];

type SeedFile = NonNullable<ReturnType<typeof seedFile>>;

/** Lists the files of a seed folder by path inside it; `strangers` are not tables of the format. */
export async function filesOfFolder(folder: string) {
  // Use slashes on every system.
  const paths = (await filesIn(folder, ''))
    .map((path) => relative(folder, path).replaceAll(sep, '/'))
    .filter((path) => !COMPANIONS.has(path) && !FOLDERS_BESIDE.some((beside) => path.startsWith(beside)));
  const files = paths.flatMap((path) => seedFile(path) ?? []);
  return { files, strangers: paths.filter((path) => seedFile(path) === null) };
}

/** Returns the table of a path, and the part if the path is `TABLE/PART.csv`; null if the path is not that of a table. */
function seedFile(path: string) {
  const [, table = '', part = null] = /^([a-z-]+)(?:\/([A-Za-z0-9._()-]+))?\.csv$/.exec(path) ?? [];
  if (!Object.hasOwn(TABLES, table) || (part === null && IN_PARTS.has(table))) return null;
  return { path, table, part, fields: fieldsOf(table) };
}

/** Names of the files of the format, for messages. */
function wantedPaths(): string {
  const paths = Object.keys(TABLES).map((table) => (IN_PARTS.has(table) ? `${table}/NAME.csv` : `${table}.csv`));
  return paths.join(', ');
}

/** Reads the valid rows of a file. Reports and leaves out each other row, so that one run shows all faults. */
async function readTable(
  folder: string,
  { path, part, fields }: SeedFile,
  notes: Pick<Notes, 'problem'>,
): Promise<readonly Row[]> {
  const report = (id: ProblemId, values: Problem['values'], row: number | null, column: string | null = null) =>
    notes.problem(id, { file: path, row, column }, values);
  const [heading, ...records] = await recordsOf(folder, path);
  const names = heading?.texts ?? [];
  const known = fields.map(({ name }) => name);
  const required = fields.flatMap(({ name, constraints }) => (constraints?.required === true ? [name] : []));
  const isOnce = names.every((name, position) => known.includes(name) && names.indexOf(name) === position);
  if (!isOnce || required.some((name) => !names.includes(name))) {
    const said = { columns: known.join(', '), needed: required.join(', '), given: names.join(', ') };
    report('seed.heading', said, heading?.line ?? null);
    return [];
  }
  const columns = fields.map((field) => ({ name: field.name, ...readerOf(field) }));
  return records.flatMap(({ texts: cells, line: row }) => {
    if (cells.length !== names.length) {
      report('seed.cells', { cells: cells.length, columns: names.length }, row);
      return [];
    }
    const values: Record<string, unknown> = {};
    for (const { name, wanted, parse } of columns) {
      const cell = cells[names.indexOf(name)] ?? '';
      values[name] = parse(cell);
      if (values[name] === undefined) report('seed.cell', { cell, wanted }, row, name);
    }
    if (Object.values(values).includes(undefined)) return [];
    return [{ values: values as Row['values'], part, at: (column) => ({ file: path, row, column: column ?? null }) }];
  });
}

async function recordsOf(folder: string, path: string): Promise<readonly TableRow[]> {
  const records: TableRow[] = [];
  for await (const some of csvRows({ ...(await openInput(join(folder, path))), name: path }))
    records.push(...some.filter(({ texts }) => texts.length > 1 || texts[0] !== ''));
  return records;
}
