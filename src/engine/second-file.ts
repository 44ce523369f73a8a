import { existsSync, linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unwritten } from './embedded-failures.ts';
import type { Engine } from './engine.ts';
import { flush, renameLasting } from './file/lasting.ts';
import { noteOf } from './file/published-note.ts';

/** Folder of the second file and its log, next to the graph's file. */
const SECOND = 'second';
/** Second name of the replaced file, in that folder. */
const REPLACED = 'replaced.grafeo';

/** Graph's file, open in this process. */
export interface FileParts {
  readonly folder: string;
  readonly name: string;
  readonly close: () => void;
  readonly open: (folder: string) => Engine;
  /** Locks a closed file, under any of its names, until the returned function is called. */
  readonly lock: (file: string) => () => void;
}

/** Deletes the second file of a killed process; the caller has locked the first one. */
export function removeSecondFile(folder: string): void {
  rmSync(join(folder, SECOND), { recursive: true, force: true });
}

/** Fills a second file, and renames it over the first once it is complete and flushed. */
export async function replaceFile(parts: FileParts, fill: (second: Engine) => Promise<void>): Promise<void> {
  const { folder, name, close, open } = parts;
  const beside = join(folder, SECOND);
  removeSecondFile(folder);
  try {
    const second = open(beside);
    try {
      await fill(second);
    } finally {
      await second.close();
    }
    mustHaveNoLog(join(beside, name));
    flush(join(beside, name));
    nameAgain(join(folder, name), join(beside, REPLACED));
  } catch (error) {
    removeSecondFile(folder);
    throw error;
  }
  close();
  mustHaveNoLog(join(folder, name));
  const unlock = existsSync(join(beside, REPLACED)) ? parts.lock(join(beside, REPLACED)) : () => undefined;
  // The note first, since the old file without a log would not match it.
  renameLasting(noteOf(join(beside, name)), noteOf(join(folder, name)));
  renameLasting(join(beside, name), join(folder, name));
  unlock();
  removeSecondFile(folder);
}

/** Throws if there is a log, which would be applied to the other file. */
function mustHaveNoLog(file: string): void {
  if (existsSync(`${file}.wal`)) throw unwritten(new Error(`${file} could not be closed without a log.`));
}

/** Adds a hard link to the file, if possible, so that no other process can open it just before the replacement. */
function nameAgain(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    // Continues without the link.
  }
}
