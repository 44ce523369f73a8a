import { existsSync, linkSync, rmSync } from 'node:fs';
import { GraphUnusable } from '../errors.ts';
import { renameLasting } from './lasting.ts';
import { readNote } from './published-note.ts';

/** Works with the revision that a file without a log is at, which no other process can open meanwhile. */
export type AtRevision = <Result>(file: string, work: (revision: number) => Result) => Promise<Result>;

/**
 * Sets the log aside that keeps a graph shut, where all that was published is in the file: then it held what was staged, and
 * lines of the audit log. Answers what is to be said of it; throws GraphUnusable where it may hold what was published.
 */
export async function setLogAside(file: string, damage: Error, atRevision: AtRevision): Promise<string> {
  const noted = readNote(file);
  if (noted === null || !existsSync(`${file}.wal`)) throw damage;
  const alone = `${file}.alone`;
  rmSync(alone, { force: true });
  try {
    // By this name it has no log.
    linkSync(file, alone);
    return await atRevision(alone, (revision) => moveLog(file, damage, { revision, noted }));
  } catch (error) {
    throw error instanceof GraphUnusable ? error : damage;
  } finally {
    rmSync(alone, { force: true });
  }
}

function moveLog(file: string, damage: Error, { revision, noted }: { revision: number; noted: number }): string {
  if (revision < noted) {
    throw new GraphUnusable(
      `${damage.message} Revision ${noted} was published and is in the log only; the file is at revision ${revision}.`,
      { cause: damage },
    );
  }
  const aside = `${file}.wal.damaged-${new Date().toISOString().replace(/\W/g, '')}`;
  renameLasting(`${file}.wal`, aside);
  return (
    `The log beside ${file} is damaged, and was set aside as ${aside}. All that was published is there: the graph is at ` +
    `revision ${revision}. The log held what was done since without publishing it, such as an import that waited to be ` +
    'published, and lines of the audit log. Import that list again; keep what was set aside for who can salvage more of it, or delete it.'
  );
}

/** Returns a sentence if the opened graph lacks the newest published revision, otherwise null. */
export function missingRevision(file: string, revision: number): string | null {
  const noted = readNote(file);
  if (noted === null || noted <= revision) return null;
  return (
    `Revision ${noted} was being published when its process ended, and is not in ${file}, which is at revision ${revision}. If it ` +
    'was reported as published, the log beside the file is damaged: restore the last backup. Otherwise, import that list again.'
  );
}
