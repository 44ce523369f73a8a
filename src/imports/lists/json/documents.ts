import { relative } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import { filesIn, headText, type Input, openInput, wholeJson } from '../../read/input.ts';
import { isYaml, yamlValue } from '../../read/yaml.ts';
import { keyPaths, yamlKeyPaths } from './key-paths.ts';

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

/** Paths of the keys near the beginning of a file, or of each of the first files of a folder. */
export async function* keyPathsIn(input: Input): AsyncIterable<ReadonlySet<string>> {
  if (!input.isFolder) {
    yield isYaml(input) ? yamlKeyPaths(headText(input)) : keyPaths(headText(input));
    return;
  }
  for (const path of (await filesIn(input.path, JSON_FILE)).slice(0, FILES_LOOKED_AT)) {
    yield* keyPathsIn(await openInput(path));
  }
}
