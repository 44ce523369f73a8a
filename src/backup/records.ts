import { batchesOf } from '../domain/batches.ts';
import { groupBy } from '../domain/grouping.ts';
import { compareText, kindOfId } from '../domain/ids.ts';
import { map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { type AuditRecord, readAuditRecords } from '../store/audit-record.ts';
import { readChangeIds, readChanges, readPublishedRevisions } from '../store/change.ts';
import { changesOfNodes } from '../store/node-change.ts';
import { nodeAt, statementAt } from './at-revision.ts';
import type { GraphRecord, RecordKind } from './format.ts';

const BATCH = 2_000;

const nodeIds = defineRead<{ revision: number }, string>({
  name: 'backupNodeIds',
  text: `
    MATCH (node:Entity)
    WHERE node.fromRevision <= $revision OR node.pastLives IS NOT NULL
    RETURN node.id AS id
  `,
  sample: { revision: 1 },
  decode: (row) => text(row, 'id'),
});

const nodes = defineRead<{ ids: readonly string[] }, RawRow>({
  name: 'backupNodes',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    RETURN node {.*} AS node
  `,
  sample: { ids: ['service/key-vault'] },
  decode: (row) => map(row, 'node'),
});

const endedRuns = defineRead<{ revision: number; lastRevision: number }, RawRow>({
  name: 'backupImportRuns',
  text: `
    MATCH (run:ImportRun)
    WHERE (run.state = 'PUBLISHED' AND run.runRevision <= $revision)
      OR (run.state = 'DISCARDED' AND run.runRevision <= $lastRevision)
    RETURN run {.*} AS run
    ORDER BY run.runRevision
  `,
  sample: { revision: 1, lastRevision: 1 },
  decode: (row) => map(row, 'run'),
});

export interface BackupPoint {
  readonly revision: number;
  readonly lastRevision: number;
}

/**
 * Yields everything that a reader at the revision can see, including history, even if more is staged or published in
 * the meantime. Rows come after those that they refer to.
 */
export async function* recordsAt(engine: Engine, point: BackupPoint): AsyncIterable<readonly GraphRecord[]> {
  const { revision } = point;
  for await (const rows of nodesAt(engine, revision)) yield asRecords('node', rows);
  const revisions = await readPublishedRevisions(engine, 0, revision);
  for (const opened of revisions) {
    for await (const rows of changeRows(engine, 'STATEMENT_OPENED', opened)) {
      const seen = rows.map((row) => statementAt(row, revision)).filter((row) => row !== null);
      yield asRecords('statement', seen);
    }
  }
  for (const changed of revisions) {
    for await (const rows of changeRows(engine, 'NODE_CHANGED', changed)) yield asRecords('change', rows);
  }
  yield asRecords('run', await engine.read(endedRuns, { ...point }));
}

/**
 * Returns the id of the newest audit record, null if there are none. Clocks of other processes may be ahead of this
 * one.
 */
export async function newestAuditRecord(engine: Engine): Promise<string | null> {
  const [newest] = await readAuditRecords(engine, null, 1);
  return newest?.id ?? null;
}

/** Yields audit records up to a given one, newest first, without those of later revisions. */
export async function* auditUntil(
  engine: Engine,
  revision: number,
  newest: string | null,
): AsyncIterable<readonly GraphRecord[]> {
  for (let before: string | undefined = newest === null ? undefined : `${newest}~`; before !== undefined; ) {
    const records: AuditRecord[] = await readAuditRecords(engine, before, BATCH);
    const visible = records.filter((record) => record.revision === null || record.revision <= revision);
    yield asRecords(
      'audit',
      visible.map((record) => ({ ...record })),
    );
    before = records.at(-1)?.id;
  }
}

async function* nodesAt(engine: Engine, revision: number): AsyncIterable<RawRow[]> {
  const ids = (await engine.read(nodeIds, { revision })).sort(compareNodeIds);
  for (const batch of batchesOf(ids, BATCH)) {
    // Nodes before their changes, so that the change of a node between the two queries is read.
    const rows = await engine.read(nodes, { ids: batch });
    const changes = groupBy(await engine.read(changesOfNodes, { ids: batch }), ({ nodeId }) => nodeId);
    const seen = rows.map((row) => nodeAt(row, changes.get(text(row, 'id')) ?? [], revision));
    const visible = seen.filter((row) => row !== null);
    yield visible.sort((left, right) => compareNodeIds(text(left, 'id'), text(right, 'id')));
  }
}

async function* changeRows(
  engine: Engine,
  kind: 'STATEMENT_OPENED' | 'NODE_CHANGED',
  revision: number,
): AsyncIterable<RawRow[]> {
  const ids = await readChangeIds(engine, kind, revision);
  for (const batch of batchesOf(ids, BATCH)) {
    yield (await readChanges(engine, kind, { revision, ids: batch })).map(({ item }) => item);
  }
}

/** Sorts clauses last, since each refers to its standard. */
function compareNodeIds(left: string, right: string): number {
  const isClause = (id: string) => (kindOfId(id) === 'Clause' ? 1 : 0);
  return isClause(left) - isClause(right) || compareText(left, right);
}

/** Drops null properties, which only one of the engines stores. */
function asRecords(kind: RecordKind, rows: readonly RawRow[]): GraphRecord[] {
  return rows.map((row) => ({ kind, row: withoutNulls(row) }));
}

function withoutNulls(row: RawRow): RawRow {
  const present = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(present.sort(([left], [right]) => compareText(left, right)));
}
