import type { Engine } from '../engine/engine.ts';
import { BackupRefused } from '../errors.ts';
import { ensureGraph } from '../store/graph-state.ts';
import { type AuditedWrite, auditFailure } from '../writing/audit.ts';
import { type CheckedBackup, checkBackup } from './read.ts';
import { restoreBeside } from './restore-beside.ts';
import { restoreStaged } from './restore-staged.ts';

/**
 * Replaces the graph and its history by a backup, atomically for readers; merges the audit log. The graph gets a new
 * id, since its revision numbers may have had other content. A graph in a file is closed afterwards.
 */
export async function restoreBackup(
  engine: Engine,
  path: string,
  { replace, by }: { readonly replace: boolean; readonly by: string },
): Promise<CheckedBackup> {
  // Checks the whole backup before any change.
  const checked = await checkBackup(path);
  const write: AuditedWrite = { by, action: 'RESTORE', importId: null, detail: `of ${checked.header.takenAt}` };
  await auditFailure(engine, write, () => refuseFull(engine, replace));
  const restore = { path, checked, write };
  if (engine.replace === undefined) await restoreStaged(engine, restore);
  else await restoreBeside(engine, engine.replace, restore);
  return checked;
}

async function refuseFull(engine: Engine, replace: boolean): Promise<void> {
  const { revision } = await ensureGraph(engine);
  if (revision === 0 || replace) return;
  throw new BackupRefused(
    `The graph is not empty: it is at revision ${revision}. Use an empty one, or replace this one with --replace.`,
  );
}
