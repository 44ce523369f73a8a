import { createHash } from 'node:crypto';
import type { Engine } from '../engine/engine.ts';
import { SCHEMA_VERSION } from '../engine/migrate.ts';
import { BackupRefused } from '../errors.ts';
import { busyWith, readGraphState } from '../store/graph-state.ts';
import { FORMAT, FORMAT_VERSION, type GraphRecord, type Header, noCounts } from './format.ts';
import { graphHash } from './graph-hash.ts';
import { auditUntil, newestAuditRecord, recordsAt } from './records.ts';

/**
 * Yields the lines of a backup at the header's revision. Throws `BackupRefused` at the end if rows were deleted in the
 * meantime.
 */
export async function* backupLines(engine: Engine, header: Header): AsyncIterable<string> {
  const first = JSON.stringify({ header });
  yield `${first}\n`;
  const newest = await newestAuditRecord(engine);
  const counts = noCounts();
  const hash = createHash('sha256');
  for (const parts of [recordsAt(engine, header), auditUntil(engine, header.revision, newest)]) {
    for await (const records of parts) {
      for (const { kind } of records) counts[kind] += 1;
      const lines = records.map(toLine).join('');
      hash.update(lines);
      yield lines;
    }
  }
  await refuseGone(engine, header);
  const trailer = { counts, sha256: hash.digest('hex'), header: createHash('sha256').update(first).digest('hex') };
  yield `${JSON.stringify({ trailer })}\n`;
}

/** Returns the header of a backup of the current graph. Throws `BackupRefused` if nothing is published. */
export async function describeGraph(engine: Engine): Promise<Header> {
  const state = await readGraphState(engine);
  const busy = busyWith(state?.stagedImportId ?? null);
  if (busy !== null) throw new BackupRefused(busy);
  if (state === undefined || state.revision === 0) {
    throw new BackupRefused('The graph is empty: nothing was published yet, so there is nothing to back up.');
  }
  const { graphId, revision, lastRevision, publishedAt, keptSince } = state;
  const takenAt = new Date().toISOString();
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    graphId,
    revision,
    lastRevision,
    publishedAt,
    keptSince,
    takenAt,
    schemaVersion: SCHEMA_VERSION,
    hash: await graphHash(recordsAt(engine, { revision, lastRevision })),
  };
}

/**
 * Throws `BackupRefused` if a prune or restore changed the graph in the meantime: neither waits for backups. Imports do
 * no harm.
 */
async function refuseGone(engine: Engine, { graphId, keptSince }: Header): Promise<void> {
  const state = await readGraphState(engine);
  if (state?.graphId !== graphId) {
    throw new BackupRefused('The graph was replaced while its backup was taken, which is not whole; take another one.');
  }
  if (state.keptSince !== keptSince) {
    throw new BackupRefused(
      `What was before revision ${state.keptSince} was dropped while the backup was taken, which is not whole; take another one.`,
    );
  }
}

function toLine({ kind, row }: GraphRecord): string {
  return `${JSON.stringify({ [kind]: row })}\n`;
}
