import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a file that is on the disk another name, and has the disk keep that too. */
export function renameLasting(file: string, name: string): void {
  renameSync(file, name);
  // Windows opens no folder.
  if (process.platform !== 'win32') flush(dirname(name));
}

/** Has the disk keep what a file holds, or which names a folder has. */
export function flush(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
