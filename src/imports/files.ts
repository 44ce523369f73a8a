import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { relative, sep } from 'node:path';
import type { ImportedFile } from '../store/import-run.ts';
import { filesIn, type Input } from './input.ts';

/** The file, or the files of a folder by their path in it, with what their content hashes to. */
export async function hashInput(input: Input): Promise<ImportedFile[]> {
  if (!input.isFolder) return [{ name: input.name, sha256: await hashFile(input.path) }];
  const paths = await filesIn(input.path, '');
  return Promise.all(
    paths.map(async (path) => ({
      name: relative(input.path, path).split(sep).join('/'),
      sha256: await hashFile(path),
    })),
  );
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
  return hash.digest('hex');
}
