import { constants, type Stats } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRefused } from '../../errors.ts';

/** Throws ImportRefused for what is no file or folder that can be read, all that is in it included. */
export async function mustBeReadable(path: string): Promise<Stats> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) await mustReadAll(path);
    else if (found.isFile()) await access(path, constants.R_OK);
    else throw new ImportRefused(`${path} is neither a file nor a folder. ${ONLY_ONCE}`);
    return found;
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(sentenceOf(error as NodeJS.ErrnoException, path), { cause: error });
  }
}

const ONLY_ONCE = 'A list is read more than once: save what comes through a pipe as a file.';

async function mustReadAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isFile()) await access(join(entry.parentPath, entry.name), constants.R_OK);
}

function sentenceOf({ code, message, path: where }: NodeJS.ErrnoException, path: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${path}.`;
  return `${where ?? path} cannot be read: ${code === 'EACCES' ? 'this user may not' : message}.`;
}
