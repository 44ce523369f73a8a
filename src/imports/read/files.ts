import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { relative, sep } from 'node:path';
import type { ImportedFile } from '../../store/import-run.ts';
import { filesIn, type Input, JSON_FILE } from './input.ts';

/** The file, or the files of a folder whose names end so, with what the content hashes to. */
export async function hashInput(input: Input, ending: string): Promise<ImportedFile[]> {
  if (!input.isFolder) return [{ name: input.name, sha256: await hashFile(input.path) }];
  const paths = await filesIn(input.path, ending);
  return Promise.all(paths.map(async (path) => ({ name: pathWithin(input, path), sha256: await hashFile(path) })));
}

/** The files of a folder that are no JSON, by their paths in it. */
export async function filesPassedOver(input: Input): Promise<readonly string[]> {
  const paths = input.isFolder ? await filesIn(input.path, '') : [];
  return paths.filter((path) => !path.endsWith(JSON_FILE)).map((path) => pathWithin(input, path));
}

function pathWithin(folder: Input, path: string): string {
  return relative(folder.path, path).split(sep).join('/');
}

/** Hashes files that are one list together; a single file has its own hash, which anybody can compare. */
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
