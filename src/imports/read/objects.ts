import { BadList } from '../facts/bad-list.ts';
import { headText, type Input, wholeJson, wholeText } from './input.ts';
import { type Flag, type Table, type TableRow, wholeTable } from './table.ts';

/** Separator between the keys of a path, as between headings. */
const PATH_SEPARATOR = ' › ';
/** Separator between the values of a cell that holds a list, one a line. */
const VALUE_SEPARATOR = '\n';
const MOST_KEYS = 1_000;
const DEEPEST = 20;
const LONGEST_TITLE = 200;
/** Fewer sibling objects are parts of a document rather than records. */
const LEAST_RECORDS = 5;

/** An object of a list, with its line for reports. */
interface Item {
  readonly line: number;
  readonly entries: readonly (readonly [string, unknown])[];
}

/** An item with its path, whose nested lists are not collected yet. */
interface Row extends Item {
  readonly path: readonly string[];
}

/** Returns the line of an entry in a list or object, or its position if the parser has no line numbers. */
type LineOf = (holder: unknown, key: string | number, position: number) => number;

/** Returns the lists of objects or names in a value, each as a table named by its key path. */
export function tablesOfValue(value: unknown, lineOf: LineOf): Table[] {
  const lists = new Map<string, Item[]>();

  function collect(each: unknown, path: readonly string[]): void {
    if (path.length > DEEPEST) return;
    if (Array.isArray(each)) collectRows(rowsOfList(each, path), path);
    else if (isObject(each)) collectObject(each, path);
  }

  function collectObject(object: JsonObject, path: readonly string[]): void {
    const records = recordsOf(object);
    if (records.size > 0) collectRows(rowsOfRecords(object, records, path), path);
    for (const [key, each] of Object.entries(object)) if (!records.has(key)) collect(each, [...path, key]);
  }

  function rowsOfList(list: readonly unknown[], path: readonly string[]): Row[] {
    return list.map((each, position) => {
      const entries = isObject(each) ? flatEntries(each) : [['name', each] as const];
      return { line: lineOf(list, position, position), entries, path };
    });
  }

  function rowsOfRecords(object: JsonObject, records: ReadonlySet<string>, path: readonly string[]): Row[] {
    const name = Object.values(object).some((record) => isObject(record) && 'key' in record) ? 'object key' : 'key';
    return Object.entries(object).flatMap(([key, record], position) => {
      if (!isObject(record) || !records.has(key)) return [];
      const entries = [[name, key] as const, ...flatEntries(record, holdsRecords)];
      return { line: lineOf(object, key, position), entries, path: [...path, key] };
    });
  }

  function collectRows(rows: readonly Row[], path: readonly string[]): void {
    // Two paths may look the same, since keys may contain the separator.
    const at = path.join(PATH_SEPARATOR);
    const items = lists.get(at) ?? [];
    lists.set(at, items);
    for (const { line, entries, path: own } of rows) {
      items.push({ line, entries: entries.filter(([, each]) => !holdsMore(each)) });
      // Nested lists of the same key, such as controls within controls, belong to one table in the order of the file.
      for (const [key, each] of entries) if (holdsMore(each)) collect(each, key === own.at(-1) ? own : [...own, key]);
    }
  }

  collect(value, []);
  const title = isObject(value) ? (titleOf(value) ?? titleOf(onlyHolderIn(value))) : null;
  return [...lists].map(([at, items]) => ({ ...tableOfItems(at, items), ...(title !== null && { title }) }));
}

/** Returns the only object that contains lists, such as the `spec` of a Kubernetes resource. */
function onlyHolderIn(document: JsonObject): JsonObject {
  const [only, ...others] = Object.values(document).filter(holdsMore);
  return isObject(only) && others.length === 0 && Object.values(only).some(Array.isArray) ? only : {};
}

function titleOf(document: JsonObject): string | null {
  const texts = Object.entries(document).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const called = (key: string) => texts.find(([name, text]) => name.toLowerCase() === key && text.trim() !== '');
  const [, title] = called('title') ?? called('name') ?? [];
  return title === undefined || title.length > LONGEST_TITLE ? null : title.trim().replace(/\s+/g, ' ');
}

/**
 * Returns the keys of objects that all share a plain key, such as OpenControl's controls under their numbers.
 * There may be other nested values, such as metadata, but no plain ones.
 */
function recordsOf(value: JsonObject): ReadonlySet<string> {
  const objects = Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  if (objects.length < LEAST_RECORDS) return NONE;
  const having = new Map<string, { all: number; plain: number }>();
  let plain = 0;
  for (const [, object] of objects) {
    const keys = Object.keys(object).filter((key) => !holdsMore(object[key]));
    const isPlain = Number(keys.length === Object.keys(object).length);
    plain += isPlain;
    for (const key of keys) {
      const counts = having.get(key) ?? { all: 0, plain: 0 };
      having.set(key, { all: counts.all + 1, plain: counts.plain + isPlain });
    }
  }
  const [shared] = [...having].find(([, counts]) => counts.all >= LEAST_RECORDS && counts.plain === plain) ?? [];
  if (shared === undefined) return NONE;
  return new Set(objects.filter(([, object]) => shared in object && !holdsMore(object[shared])).map(([key]) => key));
}

type JsonObject = Readonly<Record<string, unknown>>;
const NONE: ReadonlySet<string> = new Set();
const holdsMore = (value: unknown) => isObject(value) || (Array.isArray(value) && value.some(isObject));
const holdsRecords = (value: JsonObject) => recordsOf(value).size > 0;

/** Flattens nested objects: a value gets both keys, such as `scope.status`, unless its object stays whole. */
function flatEntries(
  object: JsonObject,
  isWhole: (value: JsonObject) => boolean = () => false,
  depth = 0,
): (readonly [string, unknown])[] {
  return Object.entries(object).flatMap(([key, value]) =>
    isObject(value) && depth < DEEPEST && !isWhole(value)
      ? flatEntries(value, isWhole, depth + 1).map(([inner, each]) => [`${key}.${inner}`, each] as const)
      : [[key, value] as const],
  );
}

/** Makes a table of objects with their keys as columns, in order of first appearance, up to a thousand. */
function tableOfItems(at: string, items: readonly Item[]): Table {
  const keys = new Map<string, number>();
  for (const { entries } of items)
    for (const [key] of entries) if (!keys.has(key) && keys.size < MOST_KEYS) keys.set(key, keys.size);
  const heading: TableRow = { line: 0, texts: [...keys.keys()] };
  return wholeTable([heading, ...items.map((item) => rowOfItem(item, keys))], { at, isKeyed: true });
}

function rowOfItem({ line, entries }: Item, keys: ReadonlyMap<string, number>): TableRow {
  const texts = Array.from(keys, () => '');
  const flags = new Map<number, readonly Flag[]>();
  for (const [key, value] of entries) {
    const position = keys.get(key);
    if (position === undefined) continue;
    texts[position] = textOf(value);
    if (isOtherwise(value)) flags.set(position, ['shown otherwise']);
  }
  return flags.size === 0 ? { line, texts } : { line, texts, flags };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(textOf).join(VALUE_SEPARATOR);
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

/** True for objects and lists within a list, which a person must check. */
function isOtherwise(value: unknown): boolean {
  return isObject(value) || (Array.isArray(value) && value.some((each) => Array.isArray(each) || isObject(each)));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a whole JSON text: each list in it becomes a table. Rows are numbered by position, since the parser has no line numbers. */
export async function jsonTables(input: Input): Promise<readonly Table[]> {
  const tables = tablesOfValue(await wholeJson(input, parseWritten), (_holder, _key, position) => position + 1);
  if (tables.length === 0) throw new BadList('json.empty', { input });
  return tables;
}

/** True if the file begins with an object on one line and another follows. */
export function isJsonLines(input: Input): boolean {
  const [first = '', second = ''] = headText(input)
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  return objectOf(first) !== null && second.trimStart().startsWith('{');
}

/** Reads a whole file with one JSON object a line as a list of objects. */
export async function jsonLinesTables(input: Input): Promise<readonly Table[]> {
  const lines: number[] = [];
  const objects = (await wholeText(input)).split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    const object = objectOf(text);
    if (object === null) throw new BadList('json.line', { input, row: index + 1 });
    lines.push(index + 1);
    return [object];
  });
  return tablesOfValue(objects, (holder, _key, position) => (holder === objects && lines[position]) || position + 1);
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = parseWritten(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Matches texts in order to skip numbers in them; long texts match in pieces that begin with a backslash. */
const TEXT_OR_NUMBER = /"[^"\\]*"?|(?:\\[\s\S][^"\\]*){1,99}"?|(-?\d[\d.eE+-]*)/g;
/** Without a match, no number can change by parsing. Texts that match only cost time. */
const PERHAPS_OTHERWISE = /[[:,\s](?:-0|-?\d+[.eE]|-?\d{16})/;

/** Like JSON.parse, but keeps numbers as they are written, such as `8.10` or one with twenty digits. */
function parseWritten(json: string): unknown {
  // Parse the original text first, so that error messages quote it.
  const parsed: unknown = JSON.parse(json);
  if (!PERHAPS_OTHERWISE.test(json)) return parsed;
  return JSON.parse(json.replace(TEXT_OR_NUMBER, (token, number) => (number === undefined ? token : `"${number}"`)));
}
