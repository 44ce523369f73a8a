import { accessSync, constants, existsSync } from 'node:fs';
import { DiskFull, GraphUnusable } from '../errors.ts';
import { lockHolder } from './file/lock-holder.ts';

/** Codes of a failed commit, which was rolled back, and of other disk failures. */
const OF_DISK = ['T009', 'X003'];
/** Code prefixes for a file that is truncated, corrupt, in another format, or not a regular file. */
const DAMAGED = ['S', 'V'];
const NO_GRAPH = 'X002';
/** Codes if the folder's path leads through a file or a broken link. */
const NO_FOLDER = ['EEXIST', 'ENOTDIR', 'ENOENT'];
const LOCKED = /cannot be locked/;

/** Returns the engine's error code, which begins the message; null without one. */
function codeOf(error: unknown): string | null {
  return /GRAFEO-([A-Z]\d+)/.exec((error as Error).message)?.[1] ?? null;
}

export function isOfDisk(error: unknown): boolean {
  return OF_DISK.includes(codeOf(error) ?? '');
}

export function isOfDamage(error: unknown): boolean {
  const code = error instanceof Error ? (codeOf(error) ?? '') : '';
  return DAMAGED.some((letter) => code.startsWith(letter));
}

/** Explains why the graph's file could not be opened, and what to do. */
export function unopened(directory: string, file: string, error: Error): GraphUnusable {
  if (NO_FOLDER.includes((error as NodeJS.ErrnoException).code ?? '')) {
    return new GraphUnusable(
      `The graph cannot be kept in ${directory}: that, or a part of it, is a file or a link to nothing, and DATA_DIR names a folder.`,
      { cause: error },
    );
  }
  if (LOCKED.test(error.message)) return taken(file, error);
  const reason = error.message.replace(/^.*?GRAFEO-[A-Z]\d+: /, '');
  return new GraphUnusable(`The graph in ${file} cannot be opened: ${reason}. ${adviceOn(directory, file, error)}`, {
    cause: error,
  });
}

function taken(file: string, cause: Error): GraphUnusable {
  const pid = lockHolder(file);
  return new GraphUnusable(
    `The graph in ${file} is open in ${pid === null ? 'another process' : `process ${pid}`}, and belongs to one process at a time: ` +
      'wait for that one, stop it, or choose another folder with DATA_DIR.',
    { cause },
  );
}

function adviceOn(directory: string, file: string, error: Error): string {
  const code = codeOf(error) ?? '';
  if (!isWritable(directory) || (existsSync(file) && !isWritable(file))) {
    return 'This user may not write there: change that, start as the user who owns it, or choose another folder with DATA_DIR.';
  }
  if (code === NO_GRAPH || isOfDamage(error)) {
    return (
      'It is damaged, or a later version of the program wrote it; it was left as it is. Start that version, or move the ' +
      'folder away and restore the last backup with `compliance-graph restore FILE`.'
    );
  }
  return 'See that the folder can be written and has room, or choose another one with DATA_DIR.';
}

/** Failure to write; reads still work. */
export function unwritten(error: Error): DiskFull {
  return new DiskFull(
    'The graph cannot be written: its disk is full, or may not be written any more. Nothing of this change was kept; all ' +
      'that was published before is there. Make room where DATA_DIR lies, then do it again.',
    { cause: error },
  );
}

/** Warning that a checkpoint failed. Committed changes stay in the log, and are read when the graph is opened again. */
export function unsettled(error: Error): string {
  const reason = isOfDisk(error) ? 'its disk is full, or may not be written any more' : error.message;
  return (
    `What was published is kept whole in the log beside the graph's file, and could not be put into the file: ${reason}. ` +
    'Make room where DATA_DIR lies; what was published need not be done again.'
  );
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
