import { basename, join, relative, resolve, sep } from 'node:path';
import { partition } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import { draftOf } from '../facts/draft.ts';
import type { Fact } from '../facts/facts.ts';
import type { Told } from '../facts/problems.ts';
import type { Notes } from '../map/notes.ts';
import { csvRows } from '../read/csv.ts';
import { filesIn, openInput } from '../read/input.ts';
import type { TableRow } from '../read/table.ts';
import type { ListKind } from './list-kind.ts';
import { type Row, TABLES } from './seed/facts-of-rows.ts';
import { type Field, fieldsOf, readerOf } from './seed/fields.ts';

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
 * The facts of a folder in the seed format: all nodes first, so that what a fact refers to comes
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
      for (const fact of factsOf(rows, notes, file.fields)) facts.push(fact);
    }
  }
  const [nodes, statements] = partition(facts, ({ type }) => type === 'entity');
  yield* nodes;
  yield* statements;
}

/** Files of it are each of a standard, which their names tell. */
const IN_PARTS = 'clauses';
/** Stand beside the tables and tell of them. */
const COMPANIONS = new Set(['README.md', 'datapackage.json']);
/** Schemas of the tables, and lists that are imported by commands of their own. */
const FOLDERS_BESIDE = ['schemas/', 'aws/', 'marketplace/'];

type SeedFile = NonNullable<ReturnType<typeof seedFile>>;

/** Lists the files of a seed folder, by path inside it; strangers are no table. */
export async function filesOfFolder(folder: string) {
  // With slashes on every system.
  const paths = (await filesIn(folder, ''))
    .map((path) => relative(folder, path).replaceAll(sep, '/'))
    .filter((path) => !COMPANIONS.has(path) && !FOLDERS_BESIDE.some((beside) => path.startsWith(beside)));
  const files = paths.flatMap((path) => seedFile(path) ?? []);
  return { files, strangers: paths.filter((path) => seedFile(path) === null) };
}

/** The table of a path, and its part where the path is `TABLE/PART.csv`; null where it is that of no table. */
function seedFile(path: string) {
  const [, table = '', part = null] = /^([a-z-]+)(?:\/([A-Za-z0-9._()-]+))?\.csv$/.exec(path) ?? [];
  if (!Object.hasOwn(TABLES, table) || (part === null && table === IN_PARTS)) return null;
  return { path, table, part, fields: fieldsOf(table) };
}

/** How the files of the format are called, for messages. */
function wantedPaths(): string {
  const paths = Object.keys(TABLES).map((table) => (table === IN_PARTS ? `${table}/NAME.csv` : `${table}.csv`));
  return paths.join(', ');
}

/**
 * The rows of one file that can be taken, up to where it cannot be understood. Each of the others is reported and left
 * out, so that all that is wrong with a file is told at once.
 */
async function readTable(
  folder: string,
  { path, part, fields }: SeedFile,
  notes: Pick<Notes, 'problem'>,
): Promise<readonly Row[]> {
  const report = ({ id, values }: Told, row: number | null, column: string | null = null) =>
    notes.problem(id, { file: path, row, column }, values);
  const [heading, ...records] = await recordsOf(join(folder, path), ({ problem }) => report(problem, problem.at.row));
  const faults = heading === undefined ? [] : faultsOfHeading(heading.texts, fields);
  for (const fault of faults) report(fault, heading?.line ?? null);
  if (heading === undefined || faults.length > 0) return [];
  const width = heading.texts.length;
  const columns = fields.map((field) => {
    return { name: field.name, position: heading.texts.indexOf(field.name), ...readerOf(field) };
  });
  return records.flatMap(({ texts: cells, line: row }) => {
    if (cells.length !== width) {
      report({ id: 'seed.cells', values: { cells: cells.length, columns: width } }, row);
      return [];
    }
    const values: Record<string, unknown> = {};
    for (const { name, position, wanted, parse } of columns) {
      const cell = cells[position] ?? '';
      values[name] = parse(cell);
      if (values[name] === undefined) report(faultOf(cell, wanted), row, name);
    }
    if (Object.values(values).includes(undefined)) return [];
    return [{ values: values as Row['values'], part, at: (column) => ({ file: path, row, column: column ?? null }) }];
  });
}

/** The records of a file up to where it cannot be understood, heading included. */
async function recordsOf(path: string, onEnd: (error: BadList) => void): Promise<readonly TableRow[]> {
  const records: TableRow[] = [];
  try {
    for await (const some of csvRows(await openInput(path)))
      records.push(...some.filter(({ texts }) => texts.length > 1 || texts[0] !== ''));
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    onEnd(error);
  }
  return records;
}

/** Nothing where each column stands there once at most, in any order; one whose cells may be empty may be missing. */
function faultsOfHeading(heading: readonly string[], fields: readonly Field[]): Told[] {
  const names = fields.map(({ name }) => name);
  const required = fields.flatMap(({ name, constraints }) => (constraints?.required === true ? [name] : []));
  const told = (id: Told['id'], columns: Iterable<string>) =>
    Array.from(columns, (column): Told => ({ id, values: { column, columns: names.join(', ') } }));
  return [
    ...told(
      'seed.column',
      heading.filter((name) => !names.includes(name)),
    ),
    ...told(
      'seed.column-missing',
      required.filter((name) => !heading.includes(name)),
    ),
    ...told('seed.column-twice', new Set(heading.filter((name, index) => heading.indexOf(name) !== index))),
  ];
}

function faultOf(cell: string, wanted: string): Told {
  const unfit = cell === cell.trim() ? 'seed.cell' : 'seed.cell-blank';
  return { id: cell === '' ? 'seed.cell-empty' : unfit, values: { cell, wanted } };
}
