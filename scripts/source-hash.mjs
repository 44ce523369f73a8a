import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Returns a hash of all files in the folders: their paths relative to the root, and their contents. */
export function hashOf(root, folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
      hash.update(`${relative(root, path)}\n`).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

export const SOURCES = ['src', 'schema', 'web', 'seed'];
