import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { flush } from './lasting.ts';

/**
 * Begins a graph's file as a copy of another one, unless there is one already. If that fails, as where the disk is full, there
 * is no file, and the engine reports what is wrong.
 */
export function beginAsCopy(file: string, initial: string): void {
  // A log without its file is that of a file that somebody deleted.
  if ([file, `${file}.wal`].some(existsSync) || !existsSync(initial)) return;
  const copy = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    copyFileSync(initial, copy, constants.COPYFILE_FICLONE);
    flush(copy);
    // A rename would replace the file of a process that starts at the same time.
    linkSync(copy, file);
  } catch {
    // Without a copy, the graph begins empty.
  } finally {
    rmSync(copy, { force: true });
  }
}
