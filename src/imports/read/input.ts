import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { TextDecoder } from 'node:util';
import { ImportRefused } from '../../errors.ts';
import type { ImportedFile } from '../../store/import-run.ts';
import { BadList } from '../facts/bad-list.ts';

const HEAD_BYTES = 64 * 1024;
/** Most bytes of a list that must be read as a whole, far above real ones. */
const LARGEST_WHOLE = 64 * 1024 * 1024;

const PDF = Buffer.from('%PDF-');

/** A file to import, or a folder of files that belong together. */
export interface Input {
  /** For reports: the file name without its folders. */
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
  readonly size: number;
  /** The first 64 KiB. */
  readonly head: Buffer;
  /** Called with the bytes of each piece of text that is read. */
  readonly onRead?: (bytes: number) => void;
  /** The inputs that are read together, if this one represents several. */
  readonly members?: readonly Input[];
}

/** Opens a file or folder. Throws ImportRefused if it is neither or cannot be read. */
export async function openInput(path: string): Promise<Input> {
  const found = await orRefuse(path, stat(path));
  const name = basename(path);
  if (found.isDirectory()) return { name, path, isFolder: true, size: 0, head: Buffer.alloc(0) };
  if (!found.isFile())
    throw new ImportRefused(
      `${path} is neither a file nor a folder. A list is read more than once: save what comes through a pipe as a file.`,
    );
  const handle = await orRefuse(path, open(path));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { name, path, isFolder: false, size: found.size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

function orRefuse<Result>(path: string, work: Promise<Result>): Promise<Result> {
  return work.catch((error: NodeJS.ErrnoException) => {
    const { code, message, path: where = path } = error;
    const sentence =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `There is no file ${path}.`
        : `${where} cannot be read: ${code === 'EACCES' ? 'this user may not' : message}.`;
    throw new ImportRefused(sentence, { cause: error });
  });
}

/** Combines several inputs under the name of the first, for formats whose files refer to each other. */
export function together(inputs: readonly [Input, ...Input[]]): Input {
  return inputs.length === 1 ? inputs[0] : { ...inputs[0], members: inputs };
}

/** Returns the beginning as text, to detect the format, without a character that is cut at its end. */
export function headText({ head }: Input): string {
  return new TextDecoder().decode(head, { stream: true });
}

/** Replaces front matter with blank lines, so that reported line numbers stay correct. */
export function withoutFrontMatter(text: string): string {
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  return end === -1 ? text : lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}

/** Yields the text piece by piece. Throws BadList with the location of bytes that are not text. */
export async function* textOf(input: Input): AsyncIterable<string> {
  refuseBinary(input);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const bytes of createReadStream(input.path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(bytes, { stream: true });
      line += text.split('\n').length - 1;
      input.onRead?.(bytes.length);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new BadList('file.encoding', { input, row: line, cause: error });
  }
}

/** Returns the whole text, for formats that cannot be read piece by piece. */
export async function wholeText(input: Input): Promise<string> {
  refuseLarge(input, 'of this format', LARGEST_WHOLE);
  let text = '';
  for await (const piece of textOf(input)) text += piece;
  return text;
}

/** Parses a whole file as JSON. */
export async function wholeJson(
  input: Input,
  // No format has keys that could change the behaviour of every object.
  parse: (text: string) => unknown = (text) =>
    JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)),
): Promise<unknown> {
  const text = await wholeText(input);
  try {
    return parse(text);
  } catch (error) {
    throw new BadList('json.broken', { input, values: { fault: (error as Error).message }, cause: error });
  }
}

/** Extension of the files that are read from a folder, except for the seed. */
export const JSON_FILE = '.json';

/** Returns the files of a folder and its subfolders with an extension, sorted by name. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function refuseBinary(input: Input): void {
  if (input.size === 0) throw new BadList('file.empty', { input });
  if (input.head.subarray(0, PDF.length).equals(PDF)) throw new BadList('file.pdf', { input });
  if (input.head.includes(0)) throw new BadList('file.bytes', { input });
}

export function refuseLarge(input: Input, of: string, most: number): void {
  if (input.size > most) throw new BadList('file.large', { input, values: { size: input.size, of, most } });
}

/** Returns a file name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/** Returns the file, or the files of a folder with an extension, each with the hash of its content. */
export async function hashInput(input: Input, ending: string): Promise<ImportedFile[]> {
  const { isFolder, name, path: own } = input;
  const paths = isFolder ? await filesIn(own, ending) : [own];
  const nameOf = (path: string) => (isFolder ? pathWithin(input, path) : name);
  return Promise.all(paths.map(async (path) => ({ name: nameOf(path), sha256: await orRefuse(path, hashFile(path)) })));
}

/** Returns the paths of a folder's files that are not JSON. */
export async function filesPassedOver(input: Input): Promise<readonly string[]> {
  const paths = input.isFolder ? await filesIn(input.path, '') : [];
  return paths.filter((path) => !path.endsWith(JSON_FILE)).map((path) => pathWithin(input, path));
}

function pathWithin(folder: Input, path: string): string {
  return relative(folder.path, path).split(sep).join('/');
}

/** Hashes the files of one list; a single file keeps its own hash, which anyone can compare. */
export function hashOfAll(files: readonly ImportedFile[]): string {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only.sha256;
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
  return hash.digest('hex');
}
