import { existsSync, linkSync, rmSync } from 'node:fs';
import { GraphUnusable } from '../../errors.ts';
import { renameLasting } from './lasting.ts';
import { readNote } from './published-note.ts';

/** Runs work with the revision of a file without a log, locked against other processes. */
export type AtRevision = <Result>(file: string, work: (revision: number) => Result) => Promise<Result>;

/**
 * Moves a damaged log away if the file has all published revisions, so that only staged rows and audit records are
 * lost. Returns a sentence about it. Throws `GraphUnusable` if a published revision may be lost.
 */
export async function setLogAside(file: string, damage: Error, atRevision: AtRevision): Promise<string> {
  const noted = readNote(file);
  if (noted === null || !existsSync(`${file}.wal`)) throw damage;
  const alone = `${file}.alone`;
  rmSync(alone, { force: true });
  try {
    // Under this name, the file has no log.
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
