import { relative } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import { quoted } from '../../facts/shown.ts';
import type { Notes } from '../../map/notes.ts';
import { formOf } from '../../read/form.ts';
import { filesIn, type Input, JSON_FILE, openInput, wholeJson } from '../../read/input.ts';
import { type JsonObject, objectUnder, Place } from './place.ts';

/** The content of a file in JSON or YAML, with the name that reports give it. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
}

/** Enough to know a folder by: one that is of a kind has some file of it among its first. */
const FILES_LOOKED_AT = 300;

/** The content of a file, for formats whose lists are one file. */
export async function readDocument(input: Input): Promise<JsonDocument> {
  if (input.isFolder) throw new BadList('file.folder', { input, values: { of: 'of this format' } });
  const isYaml = formOf(input) === 'yaml';
  const value = isYaml ? (await (await import('../../read/yaml.ts')).yamlValue(input)).value : await wholeJson(input);
  return { file: input.name, value };
}

/** The contents of a file or of each JSON file in a folder, the folders in it included; of inputs read together, of each. */
export async function* readDocuments(input: Input): AsyncIterable<JsonDocument> {
  let count = 0;
  for await (const file of filesOf(input)) {
    count += 1;
    yield await readDocument(file);
  }
  if (count === 0) throw new BadList('folder.empty', { input });
}

/** The first contents of an input that are in JSON or YAML. */
export async function* firstDocuments(input: Input): AsyncIterable<JsonDocument> {
  let count = 0;
  for await (const file of filesOf(input)) {
    count += 1;
    if (count > FILES_LOOKED_AT) return;
    if (formOf(file) === 'yaml') yield await readDocument(file);
    if (formOf(file) === 'json') yield { file: file.name, value: await wholeJson(file, JSON.parse) };
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

/** An object that stands under a key of a document. */
interface PlacedObject<Key> {
  readonly key: Key;
  readonly value: JsonObject;
  /** Its file. */
  readonly place: Place;
}

/** The object under the root key of a file, such as `catalog`. */
export async function objectIn(input: Input, key: string, notes: Notes): Promise<PlacedObject<string>> {
  const { file, value } = await readDocument(input);
  const found = objectUnder(value, key);
  if (found !== null) return { key, value: found, place: new Place(file, notes) };
  const keys = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value ?? {}).slice(0, 5) : [];
  const instead = keys.length === 0 ? 'is no object with keys' : `has ${quoted(keys)}`;
  throw new BadList('document.key', { input, values: { key, instead } });
}

/** The object of each document under one of the keys. Others are reported; of the first key there has to be one. */
export async function objectsIn<const Key extends string>(
  input: Input,
  keys: readonly [Key, ...Key[]],
  notes: Notes,
): Promise<readonly PlacedObject<Key>[]> {
  const placed: PlacedObject<Key>[] = [];
  for await (const { file, value } of readDocuments(input)) {
    const place = new Place(file, notes);
    const key = keys.find((each) => objectUnder(value, each) !== null);
    const found = key === undefined ? null : objectUnder(value, key);
    if (key === undefined || found === null) place.problem('document.empty', { wanted: 'file' });
    else placed.push({ key, value: found, place });
  }
  if (!placed.some(({ key }) => key === keys[0]))
    throw new BadList('document.none', { input, values: { wanted: `"${keys[0]}"` } });
  return placed;
}
