import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Renames a flushed file, and flushes its folder. */
export function renameLasting(file: string, name: string): void {
  renameSync(file, name);
  // Windows cannot open a folder.
  if (process.platform !== 'win32') flush(dirname(name));
}

/** Flushes a file's content, or a folder's entries, to the disk. */
export function flush(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
