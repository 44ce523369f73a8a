import { randomUUID } from 'node:crypto';
import { groupBy } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { integer } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineWrite, type RawRow } from '../engine/query.ts';
import { BackupRefused, DiskFull } from '../errors.ts';
import { addAuditRecords, writeAuditRecord } from '../store/audit-record.ts';
import { ensureGraph, heldBy, RESTORING } from '../store/graph-state.ts';
import { type AuditedWrite, audit, auditFailure } from '../writing/audit.ts';
import { createNodeChanges, createNodes, linkClauses, type Rows, statementCreates } from '../writing/write.ts';
import { writeAll } from '../writing/write-all.ts';
import { removeEverything } from './empty.ts';
import { describeCounts, type GraphRecord, type Header, type RecordKind } from './format.ts';
import { graphHash } from './graph-hash.ts';
import { type CheckedBackup, checkBackup, readRecords } from './read.ts';
import { recordsAt } from './records.ts';
import { RestoreOvertaken, type RestorePlace, restorePlace, takeGraph } from './restore-place.ts';

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
 * not replaced: it gets what the backup's has beside its own, who began to restore it and what came of that.
 */
export async function restoreBackup(
  engine: Engine,
  path: string,
  { replace, by }: { readonly replace: boolean; readonly by: string },
): Promise<CheckedBackup> {
  // Read to its end before anything is touched.
  const checked = await checkBackup(path);
  const write: AuditedWrite = { by, action: 'RESTORE', importId: null, detail: `of ${checked.header.takenAt}` };
  const begun = await auditFailure(engine, write, () => begin(engine, write, replace));
  try {
    await fill(engine, { path, checked, write, begun });
  } catch (error) {
    await tellBrokenOff(engine, { path, write, begun, error });
  }
  await engine.settle();
  return checked;
}

/** Throws what is to be known of a restore that failed, unless it had come to its end all the same. */
async function tellBrokenOff(engine: Engine, { path, write, begun: { place }, error }: BrokenOff): Promise<void> {
  const end = await engine.transaction((run) => place.end(run)).catch(() => null);
  if (end === 'FINISHED') return;
  const failure = end === 'OVERTAKEN' ? new RestoreOvertaken() : brokenOff(path, error, end !== null);
  await audit(engine, { ...write, detail: failure.message }, { outcome: 'FAILED' }).catch(() => undefined);
  throw failure;
}

/** What is left is no graph, whatever the failure says of one change. */
function brokenOff(path: string, error: unknown, isKnown: boolean): BackupRefused {
  const reason = error instanceof DiskFull ? error.reason : (error as Error).message;
  const left = isKnown
    ? `: nothing can be seen of it until ${path} is restored again.`
    : `, and whether it came to its end is not known: where nothing can be seen of the graph, restore ${path} again.`;
  return new BackupRefused(`${reason} The restore had emptied the graph by then${left}`, { cause: error });
}

interface BrokenOff {
  readonly path: string;
  readonly write: AuditedWrite;
  readonly begun: Begun;
  readonly error: unknown;
}

interface Begun {
  readonly place: RestorePlace;
  /** The last number that an import of the graph was given. */
  readonly last: number;
}

/** Takes the graph, and tells who took it and what it was, since from here on nothing can be seen of that. */
async function begin(engine: Engine, write: AuditedWrite, replace: boolean): Promise<Begun> {
  const { revision } = await ensureGraph(engine);
  if (revision > 0 && !replace) {
    throw new BackupRefused(
      `The graph is not empty: it is at revision ${revision}. Give an empty one, or have it replaced with --replace.`,
    );
  }
  const graphId = randomUUID();
  const last = await engine.transaction(async (run) => {
    const taken = await takeGraph(engine, run, graphId);
    const detail = `${write.detail}, in place of ${revision === 0 ? 'an empty graph' : `revision ${revision}`}`;
    if (taken !== null) await writeAuditRecord(run, { ...write, outcome: 'BEGUN', revision: null, detail });
    return taken;
  });
  if (last === null) throw new BackupRefused(await whyNotTaken(engine));
  return { place: restorePlace(engine, graphId), last };
}

async function whyNotTaken(engine: Engine): Promise<string> {
  const { stagedImportId } = await ensureGraph(engine);
  const held = heldBy(stagedImportId);
  return stagedImportId === RESTORING ? `${held} One that was cut short is let go after half a minute.` : held;
}

interface Filling {
  readonly path: string;
  readonly checked: CheckedBackup;
  readonly write: AuditedWrite;
  readonly begun: Begun;
}

async function fill(engine: Engine, { path, checked, write, begun: { place, last } }: Filling): Promise<void> {
  await removeEverything(place);
  for await (const records of readRecords(path)) await place.transaction((run) => writeRecords(run, records));
  await mustBeEqual(engine, checked.header);
  const { revision, publishedAt, lastRevision, keptSince } = checked.header;
  const detail = `${write.detail}: ${describeCounts(checked.counts)}`;
  await place.transaction(async (run) => {
    await place.finish(run, { revision, publishedAt, keptSince, lastRevision: Math.max(lastRevision, last) });
    await writeAuditRecord(run, { ...write, outcome: 'DONE', revision, detail });
  });
}

const WRITES: Record<RecordKind, (run: Run, rows: readonly RawRow[]) => Promise<void>> = {
  async node(run, rows) {
    for (const [kind, group] of groupBy(rows, (row) => row['kind'] as EntityKind)) {
      await writeAll(run, createNodes[kind], { rows: group });
      if (kind === 'Clause') await writeAll(run, linkClauses, { rows: group });
    }
  },
  async statement(run, rows) {
    for (const [kind, group] of groupBy(rows, (row) => row['kind'] as StatementKind)) {
      for (const { plain, rows: part, shared } of statementCreates(kind, group))
        await writeAll(run, plain, { rows: part, shared });
    }
  },
  change: (run, rows) => writeAll(run, createNodeChanges, { rows }),
  run: (run, rows) => writeAll(run, createRuns, { rows }),
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
    `What was restored has the hash ${written}, the backup ${hash}; report this where it comes again.`,
  );
}
