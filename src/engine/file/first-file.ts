import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { flush } from './lasting.ts';

/**
 * Creates the graph's file as a copy of another one, unless it exists. If that fails, such as on a full disk, there is
 * no file, and the engine reports the error.
 */
export function beginAsCopy(file: string, initial: string): void {
  // A log without a file means that the file was deleted.
  if ([file, `${file}.wal`].some(existsSync) || !existsSync(initial)) return;
  const copy = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    copyFileSync(initial, copy, constants.COPYFILE_FICLONE);
    flush(copy);
    // A rename would replace the file of a process that starts at the same time.
    linkSync(copy, file);
  } catch {
    // Without a copy, the graph starts empty.
  } finally {
    rmSync(copy, { force: true });
  }
}
