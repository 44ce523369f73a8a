import { relative } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import { filesIn, headText, type Input, openInput, wholeJson } from '../../read/input.ts';
import { isYaml, yamlValue } from '../../read/yaml.ts';
import { keyPaths, yamlKeyPaths } from './key-paths.ts';

/** Tells by the paths of its keys if a document is of a kind. */
export type KeyTest = (paths: ReadonlySet<string>) => boolean;

/** The content of a file in JSON or YAML, with the name that reports give it. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
}

/** How the names of JSON files end. */
export const JSON_FILE = '.json';

/** Enough to know a folder by: one that is of a kind has some file of it among its first. */
const FILES_LOOKED_AT = 300;

/** The content of a file, for formats whose lists are one file. */
export async function readDocument(input: Input): Promise<JsonDocument> {
  if (input.isFolder) throw new BadList('This is a folder; a list of this format is one file.', { input });
  const value = isYaml(input) ? (await yamlValue(input)).value : await wholeJson(input);
  return { file: input.name, value };
}

/** The contents of a file or of each JSON file in a folder, the folders in it included; of inputs read together, of each. */
export async function* readDocuments(input: Input): AsyncIterable<JsonDocument> {
  if (input.members !== undefined) {
    for (const member of input.members) yield* readDocuments(member);
    return;
  }
  if (!input.isFolder) {
    yield await readDocument(input);
    return;
  }
  const paths = await filesIn(input.path, JSON_FILE);
  if (paths.length === 0) throw new BadList('The folder holds no file that ends in .json.', { input });
  for (const path of paths) {
    const file = `${input.name}/${relative(input.path, path)}`;
    yield { file, value: await wholeJson({ ...(await openInput(path)), name: file }) };
  }
}

/** True for a file that has such keys near its beginning, and for a folder that holds one among its first. */
export async function anyHasKeys(input: Input, test: KeyTest): Promise<boolean> {
  if (!input.isFolder) return hasKeys(input, test);
  for (const path of (await filesIn(input.path, JSON_FILE)).slice(0, FILES_LOOKED_AT)) {
    if (hasKeys(await openInput(path), test)) return true;
  }
  return false;
}

/** True for a file that has such keys near its beginning; a folder has none. */
export function hasKeys(input: Input, test: KeyTest): boolean {
  if (input.isFolder) return false;
  const paths = isYaml(input) ? yamlKeyPaths(headText(input)) : keyPaths(headText(input));
  return paths.size > 0 && test(paths);
}
