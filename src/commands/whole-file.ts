import type { Stats } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { DomainError } from '../errors.ts';

class FileUnwritten extends DomainError {
  readonly code = 'FILE_UNWRITTEN';
}

/**
 * Has a file written under another name, and gives it its own once that is done: until then, what was there before stays. A
 * pipe or a device, which nothing can take the place of, is written as it is.
 */
export async function writeWhole<Result>(file: string, write: (path: string) => Promise<Result>): Promise<Result> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new FileUnwritten(`${file} is a folder; name a file in it.`);
  try {
    return await (found === null || found.isFile() ? writeBeside(file, found, write) : write(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof DomainError || code === undefined) throw error;
    throw new FileUnwritten(`${file} cannot be written: ${message}. Nothing was kept.`, { cause: error });
  }
}

async function writeBeside<Result>(
  file: string,
  found: Stats | null,
  write: (path: string) => Promise<Result>,
): Promise<Result> {
  const target = await realpath(file).catch(() => file);
  const partial = `${target}.partial`;
  try {
    // Who could not read what was there cannot read what comes.
    if (found !== null) await writeFile(partial, '', { mode: found.mode });
    const result = await write(partial);
    await rename(partial, target);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
