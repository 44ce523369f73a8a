import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { renameLasting } from './lasting.ts';

/**
 * Returns the path of the note with the newest published revision, next to the graph's file. It shows if a damaged log
 * lost a published revision.
 */
export function noteOf(file: string): string {
  return `${file}.published`;
}

/** Returns null if nothing was published yet, or only by a version without this note. */
export function readNote(file: string): number | null {
  try {
    const revision = Number.parseInt(readFileSync(noteOf(file), 'utf8'), 10);
    return Number.isNaN(revision) ? null : revision;
  } catch {
    return null;
  }
}

/** Writes the revision to the disk right before its commit. Returns a function that undoes this if the commit fails. */
export function noteRevision(file: string, revision: number): () => void {
  const before = readNote(file);
  writeNote(file, revision);
  return () => {
    try {
      if (before === null) rmSync(noteOf(file));
      else writeNote(file, before);
    } catch {
      // The next opening reports that the revision is missing.
    }
  };
}

function writeNote(file: string, revision: number): void {
  const next = `${noteOf(file)}.next`;
  writeFileSync(next, `${revision}\n`, { flush: true });
  renameLasting(next, noteOf(file));
}
