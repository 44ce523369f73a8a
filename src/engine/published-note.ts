import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { renameLasting } from './lasting.ts';

/**
 * The number of the newest revision that was published, kept beside the graph's file and its log: it tells of a log that is
 * damaged whether it held what was published.
 */
export function noteOf(file: string): string {
  return `${file}.published`;
}

/** Null: nothing was published yet, or by an earlier version of the program only. */
export function readNote(file: string): number | null {
  try {
    const revision = Number.parseInt(readFileSync(noteOf(file), 'utf8'), 10);
    return Number.isNaN(revision) ? null : revision;
  } catch {
    return null;
  }
}

/** Notes a revision on the disk right before it is committed. Answers what takes that back where the commit fails. */
export function noteRevision(file: string, revision: number): () => void {
  const before = readNote(file);
  writeNote(file, revision);
  return () => {
    try {
      if (before === null) rmSync(noteOf(file));
      else writeNote(file, before);
    } catch {
      // The next start says that the revision is missing.
    }
  };
}

function writeNote(file: string, revision: number): void {
  const next = `${noteOf(file)}.next`;
  writeFileSync(next, `${revision}\n`, { flush: true });
  renameLasting(next, noteOf(file));
}
