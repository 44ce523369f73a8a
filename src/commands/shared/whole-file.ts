import { rmSync, type Stats } from 'node:fs';
import { copyFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { DomainError } from '../../errors.ts';

/** Default mode, which the umask restricts. */
const FOR_ANYBODY = 0o666;
/** Signals that end a command, such as SIGINT of Ctrl-C. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

class FileUnwritten extends DomainError {
  readonly code = 'FILE_UNWRITTEN';
}

/**
 * Writes a file under another name and renames it once complete, so that the old one stays until then. Writes pipes and
 * devices, which cannot be replaced, directly. A new file has the given mode.
 */
export async function writeWhole<Result>(
  file: string,
  write: (path: string) => Promise<Result>,
  mode = FOR_ANYBODY,
): Promise<Result> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new FileUnwritten(`${file} is a folder; name a file in it.`);
  try {
    return await (found === null || found.isFile() ? writeBeside(file, { found, mode }, write) : write(file));
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (error instanceof DomainError || syscall === undefined) throw error;
    throw new FileUnwritten(`${file} cannot be written: ${message}. Nothing was kept.`, { cause: error });
  }
}

async function writeBeside<Result>(
  file: string,
  { found, mode }: { readonly found: Stats | null; readonly mode: number },
  write: (path: string) => Promise<Result>,
): Promise<Result> {
  const target = await realpath(file).catch(() => file);
  const partial = `${target}.partial`;
  const stopDeleting = deleteOnSignal(partial);
  try {
    await rm(partial, { force: true });
    // Keeps the old file's mode, so that the new one is readable to the same users only.
    await writeFile(partial, '', { flag: 'wx', mode: found?.mode ?? mode });
  } catch (error) {
    stopDeleting();
    if (found === null) throw error;
    // The file is writable, but not its folder.
    return write(target);
  }
  try {
    const result = await write(partial);
    await putInPlace(partial, target);
    return result;
  } finally {
    await rm(partial, { force: true });
    stopDeleting();
  }
}

/** Deletes the file if a signal ends the process. Returns a function that stops this. */
function deleteOnSignal(file: string): () => void {
  const end = (signal: NodeJS.Signals) => {
    rmSync(file, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of ENDING) process.once(signal, end);
  return () => {
    for (const signal of ENDING) process.off(signal, end);
  };
}

/** Copies over a file that cannot be replaced, such as a single mounted file. */
async function putInPlace(partial: string, target: string): Promise<void> {
  try {
    await rename(partial, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
    await copyFile(partial, target);
  }
}
