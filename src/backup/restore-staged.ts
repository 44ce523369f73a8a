import { randomUUID } from 'node:crypto';
import type { Engine } from '../engine/engine.ts';
import { BackupRefused, DiskFull } from '../errors.ts';
import { ensureGraph, heldBy, RESTORING } from '../store/graph-state.ts';
import { type AuditedWrite, audit, auditFailure } from '../writing/audit.ts';
import { removeEverything } from './empty.ts';
import { fill, type Restore } from './fill.ts';
import { type CheckedBackup, checkBackup, readRecords } from './read.ts';
import {
  RestoreOvertaken,
  type RestorePlace,
  readRestorer,
  restorePlace,
  takeGraph,
  tellBegun,
} from './restore-place.ts';
import { removeUnusedParts, stageBackup, stagedBytes } from './staged-backup.ts';

/**
 * Restores in place: first stages the backup's bytes in the database, then replaces the graph, starting with one
 * transaction. If the process is killed before it, the old graph stays; after it, `resumeRestore` completes the restore
 * when the graph is next opened.
 */
export async function restoreStaged(engine: Engine, { path, checked, write }: Restore): Promise<void> {
  const place = await auditFailure(engine, write, () => begin(engine, write));
  try {
    await removeUnusedParts(engine);
    await stageBackup(place, path);
    await place.transaction((run) => place.switchOver(run));
    await fillFromStaged(engine, place, { fillingId: place.id, checked, write });
  } catch (error) {
    await tellBrokenOff(engine, { path, write, place, error });
  }
  await tidy(engine);
}

/**
 * Completes or rolls back a restore whose process has ended. Returns false if another process is restoring, or if an
 * earlier version began the restore, which requires the backup's file.
 */
export async function resumeRestore(engine: Engine): Promise<boolean> {
  const { id: begunId, by, fillingId } = await readRestorer(engine);
  if (begunId === null) return false;
  const id = randomUUID();
  const isTaken = await engine.transaction((run) => takeGraph(engine, run, { id, by: by ?? '' }));
  if (!isTaken) return (await ensureGraph(engine)).stagedImportId !== RESTORING;
  const place = restorePlace(engine, id);
  if (fillingId !== null) {
    const checked = await checkBackup('The staged backup', stagedBytes(engine, fillingId));
    const detail = `of ${checked.header.takenAt}, completed`;
    const write: AuditedWrite = { by: by ?? '', action: 'RESTORE', importId: null, detail };
    await fillFromStaged(engine, place, { fillingId, checked, write });
  } else await place.transaction((run) => place.end(run));
  await tidy(engine);
  return true;
}

async function begin(engine: Engine, write: AuditedWrite): Promise<RestorePlace> {
  const { revision } = await ensureGraph(engine);
  const id = randomUUID();
  const isTaken = await engine.transaction(async (run) => {
    const taken = await takeGraph(engine, run, { id, by: write.by });
    if (taken) await tellBegun(run, write, revision);
    return taken;
  });
  if (!isTaken) throw new BackupRefused(heldBy((await ensureGraph(engine)).stagedImportId));
  return restorePlace(engine, id);
}

async function fillFromStaged(
  engine: Engine,
  place: RestorePlace,
  { fillingId, checked, write }: { fillingId: string; checked: CheckedBackup; write: AuditedWrite },
): Promise<void> {
  await removeEverything(place);
  const { lastRevision } = await readRestorer(engine);
  const records = readRecords('The staged backup', stagedBytes(engine, fillingId));
  await fill(engine, place.transaction, { checked, records, write, lastRevision });
  await engine.checkpoint();
}

/** Ignores failures: remaining parts do no harm, and the next restore or start removes them. */
async function tidy(engine: Engine): Promise<void> {
  await removeUnusedParts(engine).catch(() => undefined);
}

interface BrokenOff {
  readonly path: string;
  readonly write: AuditedWrite;
  readonly place: RestorePlace;
  readonly error: unknown;
}

/** Throws the failure of a restore, unless it was completed nevertheless. */
async function tellBrokenOff(engine: Engine, { path, write, place, error }: BrokenOff): Promise<void> {
  const end = await engine.transaction((run) => place.end(run)).catch(() => null);
  if (end === 'FINISHED') return;
  // Only the reason, since the full message is about a single change.
  const message = error instanceof DiskFull ? error.reason : (error as Error).message;
  const failures = {
    AS_BEFORE: error as Error,
    OVERTAKEN: new RestoreOvertaken(),
    SWITCHED: new BackupRefused(
      `${message} The graph was being replaced by then: the next command or start on it brings that to its end, without ${path}.`,
      { cause: error },
    ),
  };
  const unknown = new BackupRefused(
    `${message} Whether the restore came to its end is not known: the next command or start on the graph finds the old ` +
      'one, or brings the restore to its end.',
    { cause: error },
  );
  const failure = end === null ? unknown : failures[end];
  await audit(engine, { ...write, detail: failure.message }, { outcome: 'FAILED' }).catch(() => undefined);
  if (end === 'AS_BEFORE') await tidy(engine);
  throw failure;
}
