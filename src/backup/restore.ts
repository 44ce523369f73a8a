import { randomUUID } from 'node:crypto';
import { groupBy } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { integer } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineWrite, type RawRow } from '../engine/query.ts';
import { BackupRefused } from '../errors.ts';
import { writeAll } from '../imports/stage.ts';
import { createNodeChanges, createNodes, linkClauses, type Rows, statementCreates } from '../imports/write.ts';
import { addAuditRecords, writeAuditRecord } from '../store/audit-record.ts';
import { ensureGraph, heldBy, RESTORING } from '../store/graph-state.ts';
import { removeEverything } from './empty.ts';
import { describeCounts, type GraphRecord, type Header, type RecordKind } from './format.ts';
import { graphHash } from './graph-hash.ts';
import { type CheckedBackup, checkBackup, readRecords } from './read.ts';
import { recordsAt } from './records.ts';

// Readers see an empty graph from here on, and nobody can import, until the last step of the restore.
const beginRestore = defineWrite<{ restoring: string; graphId: string }, number>({
  name: 'beginRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $graphId
    WITH graph
    WHERE graph.stagedImportId IS NULL OR graph.stagedImportId = $restoring
    SET graph.stagedImportId = $restoring, graph.revision = 0, graph.publishedAt = null, graph.graphId = $graphId
    RETURN graph.lastRevision AS revision
  `,
  sample: { restoring: RESTORING, graphId: 'sample' },
  decode: (row) => integer(row, 'revision'),
});

type Restored = Pick<Header, 'revision' | 'lastRevision' | 'publishedAt' | 'keptSince'>;

const finishRestore = defineWrite<Restored, number>({
  name: 'finishRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.revision = $revision, graph.lastRevision = $lastRevision, graph.publishedAt = $publishedAt, graph.keptSince = $keptSince,
      graph.stagedImportId = null
    RETURN graph.revision AS revision
  `,
  sample: { revision: 1, lastRevision: 1, publishedAt: '2026-01-01T00:00:00.000Z', keptSince: 0 },
  decode: (row) => integer(row, 'revision'),
});

const createRuns = defineWrite<Rows, number>({
  name: 'restoreImportRuns',
  text: `
    UNWIND $rows AS row
    CREATE (run:ImportRun)
    SET run = row
    RETURN count(run) AS total
  `,
  sample: { rows: [{ id: 'import/1', state: 'PUBLISHED' }] },
  decode: (row) => integer(row, 'total'),
});

/**
 * Makes the graph what the backup holds, history included: all at once for readers, or not at all. The graph gets an
 * id of its own, since another content may have had the same revision numbers under the old one. The audit log is
 * not replaced: it gets what the backup's has beside its own, and who restored it.
 */
export async function restoreBackup(
  engine: Engine,
  path: string,
  { replace, by }: { readonly replace: boolean; readonly by: string },
): Promise<CheckedBackup> {
  // Read to its end before anything is touched.
  const checked = await checkBackup(path);
  const { revision } = await ensureGraph(engine);
  if (revision > 0 && !replace) {
    throw new BackupRefused(
      `The graph is not empty: it is at revision ${revision}. Give an empty one, or have it replaced with --replace.`,
    );
  }
  const [last] = await engine.transaction((run) => run(beginRestore, { restoring: RESTORING, graphId: randomUUID() }));
  if (last === undefined) throw new BackupRefused(heldBy((await ensureGraph(engine)).stagedImportId));
  await removeEverything(engine);
  for await (const records of readRecords(path)) await engine.transaction((run) => writeRecords(run, records));
  await mustBeEqual(engine, checked.header);
  const { revision: restored, publishedAt, lastRevision, keptSince } = checked.header;
  const numbers = { revision: restored, publishedAt, keptSince, lastRevision: Math.max(lastRevision, last) };
  const detail = `of ${checked.header.takenAt}: ${describeCounts(checked.counts)}`;
  await engine.transaction(async (run) => {
    await run(finishRestore, numbers);
    const told = { by, action: 'RESTORE', outcome: 'DONE', importId: null, revision: restored, detail } as const;
    await writeAuditRecord(run, told);
  });
  await engine.settle();
  return checked;
}

const WRITES: Record<RecordKind, (run: Run, rows: readonly RawRow[]) => Promise<void>> = {
  async node(run, rows) {
    for (const [kind, group] of groupBy(rows, (row) => row['kind'] as EntityKind)) {
      await writeAll(run, createNodes[kind], group);
      if (kind === 'Clause') await writeAll(run, linkClauses, group);
    }
  },
  async statement(run, rows) {
    for (const [kind, group] of groupBy(rows, (row) => row['kind'] as StatementKind)) {
      for (const part of statementCreates(kind, group)) await writeAll(run, part.plain, part.rows);
    }
  },
  change: (run, rows) => writeAll(run, createNodeChanges, rows),
  run: (run, rows) => writeAll(run, createRuns, rows),
  audit: addAuditRecords,
};

async function writeRecords(run: Run, records: readonly GraphRecord[]): Promise<void> {
  for (const [kind, group] of groupBy(records, (record) => record.kind)) {
    await WRITES[kind](
      run,
      group.map(({ row }) => row),
    );
  }
}

async function mustBeEqual(engine: Engine, { revision, lastRevision, hash }: Header): Promise<void> {
  const written = await graphHash(recordsAt(engine, { revision, lastRevision }));
  if (written === hash) return;
  throw new BackupRefused(
    `What was restored has the hash ${written}, the backup ${hash}; nothing of it can be seen. Restore it again, or report this.`,
  );
}
