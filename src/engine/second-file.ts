import { existsSync, linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unwritten } from './embedded-failures.ts';
import type { Engine } from './engine.ts';
import { flush, renameLasting } from './lasting.ts';
import { noteOf } from './published-note.ts';

/** Beside the graph's file, and as one of its own: with a log. */
const SECOND = 'second';
/** A second name of the file that is replaced, in the folder of the other. */
const REPLACED = 'replaced.grafeo';

/** A graph's file, open in this process. */
export interface FileParts {
  readonly folder: string;
  readonly name: string;
  readonly close: () => void;
  readonly open: (folder: string) => Engine;
  /** Keeps other processes from opening a file that is closed, by whichever name, until the answer is called. */
  readonly lock: (file: string) => () => void;
}

/** Removes what a process left that was killed while it filled a second file; for who has the first one locked. */
export function removeSecondFile(folder: string): void {
  rmSync(join(folder, SECOND), { recursive: true, force: true });
}

/** Fills a second file, and renames it over the first once it is whole and on the disk. */
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
  // First: the file that it is not of has no log.
  renameLasting(noteOf(join(beside, name)), noteOf(join(folder, name)));
  renameLasting(join(beside, name), join(folder, name));
  unlock();
  removeSecondFile(folder);
}

/** The log would be taken for one of the other file. */
function mustHaveNoLog(file: string): void {
  if (existsSync(`${file}.wal`)) throw unwritten(new Error(`${file} could not be closed without a log.`));
}

/** On disks that know one name for a file only, another process can open it in the moment before it is replaced. */
function nameAgain(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    // It is replaced all the same.
  }
}
