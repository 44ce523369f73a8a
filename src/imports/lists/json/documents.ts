import { relative } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import type { Location } from '../../facts/facts.ts';
import type { Problem, ProblemId } from '../../facts/problems.ts';
import type { Notes } from '../../map/notes.ts';
import { formOf } from '../../read/index.ts';
import { filesIn, type Input, JSON_FILE, openInput, wholeJson } from '../../read/input.ts';
import { isObject } from '../../read/objects.ts';

/** Enough to recognise a folder: its first files include one of its kind. */
const FILES_LOOKED_AT = 300;

/** Discards notes while documents are only being recognised. */
const SILENT: Notes = { problem() {}, decide() {}, ignore() {}, understood() {} };

/** Reads a file in JSON or YAML, for formats whose lists are one file. */
export async function readDocument(input: Input, notes: Notes): Promise<Place> {
  if (input.isFolder) throw new BadList('file.folder', { input, values: { of: 'of this format' } });
  const isYaml = formOf(input) === 'yaml';
  const value = isYaml ? (await (await import('../../read/yaml.ts')).yamlValue(input)).value : await wholeJson(input);
  return new Place(value, input.name, notes);
}

/** Reads a file, each JSON file in a folder and its subfolders, or each of several inputs that are read together. */
export async function* readDocuments(input: Input, notes: Notes): AsyncIterable<Place> {
  let count = 0;
  for await (const file of filesOf(input)) {
    count += 1;
    yield await readDocument(file, notes);
  }
  if (count === 0) throw new BadList('folder.empty', { input });
}

/** Reads the first documents of an input that are JSON or YAML. */
export async function* firstDocuments(input: Input): AsyncIterable<Place> {
  let count = 0;
  for await (const file of filesOf(input)) {
    count += 1;
    if (count > FILES_LOOKED_AT) return;
    if (formOf(file) === 'yaml') yield await readDocument(file, SILENT);
    if (formOf(file) === 'json') yield new Place(await wholeJson(file, JSON.parse), file.name, SILENT);
  }
}

async function* filesOf(input: Input): AsyncIterable<Input> {
  if (input.members !== undefined) for (const member of input.members) yield* filesOf(member);
  else if (!input.isFolder) yield input;
  else {
    for (const path of await filesIn(input.path, JSON_FILE)) {
      yield { ...(await openInput(path)), name: `${input.name}/${relative(input.path, path)}` };
    }
  }
}

/** Returns the objects under the given keys in all documents, by key. Reports documents without any; at least one must have the first key. */
export async function objectsIn<const Key extends string>(
  input: Input,
  keys: readonly [Key, ...Key[]],
  notes: Notes,
): Promise<Readonly<Record<Key, readonly Place[]>>> {
  const found = Object.fromEntries(keys.map((key) => [key, [] as Place[]])) as Record<Key, Place[]>;
  for await (const document of readDocuments(input, notes)) {
    const key = keys.find((each) => isObject(document.get(each)));
    if (key === undefined) document.problem('document.empty', { wanted: 'file' });
    else found[key].push(document.inside(key));
  }
  if (found[keys[0]].length === 0) throw new BadList('document.none', { input, values: { wanted: `"${keys[0]}"` } });
  return found;
}

/**
 * A value in a document and its path, which is its location since JSON has no rows. A value of another shape than requested
 * counts as missing; if the list needs it, it is reported with its location.
 */
export class Place {
  readonly value: unknown;
  readonly at: Location;
  readonly notes: Notes;

  constructor(value: unknown, file: string, notes: Notes, path: string | null = null) {
    this.value = value;
    this.at = { file, row: null, column: path };
    this.notes = notes;
  }

  get(key: string): unknown {
    return isObject(this.value) ? this.value[key] : undefined;
  }

  text(key: string): string | null {
    return textIn(this.get(key));
  }

  /** Returns the place under a key, even if it has no value. */
  under(key: string): Place {
    const { file, column } = this.at;
    return new Place(this.get(key), file, this.notes, column === null ? key : `${column}.${key}`);
  }

  /** Returns the place under a key that encloses the whole content; paths start inside it. */
  inside(key: string): Place {
    return new Place(this.get(key), this.at.file, this.notes);
  }

  /** Returns the values of the list under a key. A single value counts as a list of one, since writers of JSON differ. */
  items(key: string): readonly Place[] {
    const list = this.under(key);
    return [list.value ?? []].flat().map((value, index) => list.item(index, value));
  }

  /** Returns an item of this list by its name or position. */
  item(name: string | number, value?: unknown): Place {
    return new Place(value, this.at.file, this.notes, `${this.at.column ?? ''}[${name}]`);
  }

  texts(key: string): readonly string[] {
    return this.items(key).flatMap(({ value }) => textIn(value) ?? []);
  }

  /** Returns the objects of a list, named by one of their texts. Reports other values, and objects without a needed text. */
  objects(key: string, { name = '', needs = '' } = {}): readonly Place[] {
    return this.items(key).flatMap((item, index) => {
      const object = this.under(key).item(item.text(name) ?? index, item.value);
      if (isObject(item.value) && (needs === '' || item.text(needs) !== null)) return object;
      object.problem('document.shape', { needed: needs === '' ? '' : ` with "${needs}"` });
      return [];
    });
  }

  problem(id: ProblemId, values?: Problem['values']): void {
    this.notes.problem(id, this.at, values);
  }

  ignore(): void {
    this.notes.ignore(this.at);
  }
}

/** Returns a text, or a number written without quotes, on one line; null if blank or missing. */
export function textIn(value: unknown): string | null {
  const isText = typeof value === 'string' || typeof value === 'number';
  // Exports leave line breaks, tabs and double spaces in names.
  return (isText && String(value).replace(/\s+/gu, ' ').trim()) || null;
}
