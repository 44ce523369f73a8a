import type { Engine } from '../engine/engine.ts';
import { applySchema } from '../engine/migrate.ts';
import { BackupRefused } from '../errors.ts';
import { addAuditRecords } from '../store/audit-record.ts';
import { ensureGraph, heldBy, RESTORING } from '../store/graph-state.ts';
import { audit, auditFailure } from '../writing/audit.ts';
import { startPlain } from '../writing/plain-relationships.ts';
import { fill, type Restore } from './fill.ts';
import { readRecords } from './read.ts';
import { auditUntil, newestAuditRecord } from './records.ts';
import { tellBegun } from './restore-place.ts';

/**
 * Restores into a second file that replaces the first once complete, so that a killed process leaves one of them
 * intact.
 */
export async function restoreBeside(
  engine: Engine,
  replace: NonNullable<Engine['replace']>,
  { path, checked, write }: Restore,
): Promise<void> {
  const { revision, stagedImportId, lastRevision, plainRevision } = await ensureGraph(engine);
  await auditFailure(engine, write, async () => {
    if (stagedImportId !== null && stagedImportId !== RESTORING) throw new BackupRefused(heldBy(stagedImportId));
  });
  await engine.transaction((run) => tellBegun(run, write, revision));
  try {
    await replace(async (second) => {
      await applySchema(second);
      await ensureGraph(second);
      await second.transaction((run) => startPlain(run, plainRevision));
      const newest = await newestAuditRecord(engine);
      for await (const records of auditUntil(engine, Number.MAX_SAFE_INTEGER, newest)) {
        await second.transaction((run) =>
          addAuditRecords(
            run,
            records.map(({ row }) => row),
          ),
        );
      }
      const records = readRecords(path);
      await fill(second, second.transaction, { checked, records, write, lastRevision });
    });
  } catch (error) {
    await audit(engine, { ...write, detail: (error as Error).message }, { outcome: 'FAILED' }).catch(() => undefined);
    throw error;
  }
}
