import { relative } from 'node:path';
import { BadList } from '../../bad-list.ts';
import { filesIn, headText, type Input, openInput, wholeJson } from '../../input.ts';
import { keyPaths } from './key-paths.ts';

/** A JSON file's content, with the name that reports give it. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
}

/** How the names of JSON files end. */
export const JSON_FILE = '.json';

/** Enough to know a folder by: one that is of a format has some file of it among its first. */
export const FILES_LOOKED_AT = 300;

/** The content of a file, for formats whose lists are one file. */
export async function readDocument(input: Input): Promise<JsonDocument> {
  if (input.isFolder) throw new BadList('This is a folder; a list of this format is one JSON file.', { input });
  return { file: input.name, value: await wholeJson(input) };
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

/** The surest guess about a file, or about any of the first files of a folder. */
export async function surestGuess(
  input: Input,
  guess: (paths: ReadonlySet<string>, text: string) => number,
): Promise<number> {
  if (!input.isFolder) return guessOf(input, guess);
  let surest = 0;
  for (const path of (await filesIn(input.path, JSON_FILE)).slice(0, FILES_LOOKED_AT)) {
    surest = Math.max(surest, guessOf(await openInput(path), guess));
    if (surest > 0.9) break;
  }
  return surest;
}

/** A guess about a single file; a folder is none. */
export function guessOf(input: Input, guess: (paths: ReadonlySet<string>, text: string) => number): number {
  if (input.isFolder) return 0;
  const text = headText(input);
  const paths = keyPaths(text);
  return paths.size === 0 ? 0 : guess(paths, text);
}
