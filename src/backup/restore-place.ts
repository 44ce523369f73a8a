import { integer, integerOrNull, map, textOrNull, word } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineRead, defineWrite } from '../engine/query.ts';
import { BackupRefused } from '../errors.ts';
import { writeAuditRecord } from '../store/audit-record.ts';
import { RESTORING } from '../store/graph-state.ts';
import type { AuditedWrite } from '../writing/audit.ts';
import { isGone, OWNER, type Owner } from '../writing/owner.ts';
import { emptyPlain } from '../writing/plain-relationships.ts';
import type { Header } from './format.ts';

/** Restore that holds the graph, as recorded in the graph. */
export interface Restorer {
  /** Null without a restore, or for one by an earlier version of the program. */
  readonly id: string | null;
  readonly owner: Owner | null;
  /** Last heartbeat; null if it failed. */
  readonly seenAt: number | null;
  readonly by: string | null;
  /** Restore whose staged backup is replacing the graph; null if the graph is intact. */
  readonly fillingId: string | null;
  readonly lastRevision: number;
}

const restorer = defineRead<Record<string, never>, Restorer>({
  name: 'restorer',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    RETURN graph {.restoringId, .restoringOwner, .restoringSeenAt, .restoringBy, .fillingId, .lastRevision} AS graph
  `,
  sample: {},
  decode: (row) => {
    const graph = map(row, 'graph');
    return {
      id: textOrNull(graph, 'restoringId'),
      owner: JSON.parse(textOrNull(graph, 'restoringOwner') ?? 'null') as Owner | null,
      seenAt: integerOrNull(graph, 'restoringSeenAt'),
      by: textOrNull(graph, 'restoringBy'),
      fillingId: textOrNull(graph, 'fillingId'),
      lastRevision: integerOrNull(graph, 'lastRevision') ?? 0,
    };
  },
});

export async function readRestorer({ read }: Pick<Engine, 'read'>): Promise<Restorer> {
  const [found] = await read(restorer, {});
  if (found === undefined) throw new Error('The graph has no node of its own.');
  return found;
}

interface Begin {
  readonly restoring: string;
  readonly restoreId: string;
  readonly goneId: string | null;
  readonly owner: string;
  readonly by: string;
  readonly seenAt: number;
}

// Blocks imports; readers see the old graph until the switch.
const beginRestore = defineWrite<Begin, number>({
  name: 'beginRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $restoreId
    WITH graph
    WHERE graph.stagedImportId IS NULL
      OR (graph.stagedImportId = $restoring AND coalesce(graph.restoringId, '') = $goneId)
    SET graph.stagedImportId = $restoring, graph.restoringId = $restoreId, graph.restoringOwner = $owner,
      graph.restoringBy = $by, graph.restoringSeenAt = $seenAt
    RETURN count(graph) AS total
  `,
  sample: { restoring: RESTORING, restoreId: 'sample', goneId: '', owner: '{}', by: 'sample', seenAt: 0 },
  decode: (row) => integer(row, 'total'),
});

// The SET takes the lock, so that other restores begin before or after this transaction.
const signRestore = defineWrite<{ restoring: string; restoreId: string; seenAt: number }, number>({
  name: 'signRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.restoringSeenAt = $seenAt
    WITH graph
    WHERE graph.stagedImportId = $restoring AND graph.restoringId = $restoreId
    RETURN count(graph) AS total
  `,
  sample: { restoring: RESTORING, restoreId: 'sample', seenAt: 0 },
  decode: (row) => integer(row, 'total'),
});

// The graph gets a new id, since the old one may have had other content under the same revision numbers.
const switchGraph = defineWrite<{ restoreId: string }, number>({
  name: 'switchGraph',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.fillingId = $restoreId, graph.graphId = $restoreId, graph.revision = 0, graph.publishedAt = null,
      graph.toFill = null
    RETURN count(graph) AS total
  `,
  sample: { restoreId: 'sample' },
  decode: (row) => integer(row, 'total'),
});

const ENDS = ['FINISHED', 'AS_BEFORE', 'SWITCHED', 'OVERTAKEN'] as const;
/**
 * Outcome of a failed restore: completed nevertheless, old graph intact, switched to the backup, or overtaken by
 * another restore.
 */
export type RestoreEnd = (typeof ENDS)[number];

// The SET takes the lock, so that a commit with a lost response has ended.
const endOfRestore = defineWrite<{ restoring: string; restoreId: string }, RestoreEnd>({
  name: 'endOfRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $restoreId
    WITH graph
    RETURN CASE
      WHEN graph.graphId = $restoreId AND graph.fillingId IS NULL THEN 'FINISHED'
      WHEN graph.stagedImportId IS NULL OR graph.stagedImportId <> $restoring THEN 'OVERTAKEN'
      WHEN graph.restoringId <> $restoreId THEN 'OVERTAKEN'
      WHEN graph.fillingId = $restoreId THEN 'SWITCHED'
      ELSE 'AS_BEFORE' END AS state
  `,
  sample: { restoring: RESTORING, restoreId: 'sample' },
  decode: (row) => word(row, 'state', ENDS),
});

// A switched graph stays locked until a restore is completed.
const leaveRestore = defineWrite<Record<string, never>, number>({
  name: 'leaveRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.restoringSeenAt = null,
      graph.stagedImportId = CASE WHEN graph.fillingId IS NULL THEN null ELSE graph.stagedImportId END,
      graph.restoringId = CASE WHEN graph.fillingId IS NULL THEN null ELSE graph.restoringId END
    RETURN count(graph) AS total
  `,
  sample: {},
  decode: (row) => integer(row, 'total'),
});

type Restored = Pick<Header, 'revision' | 'lastRevision' | 'publishedAt' | 'keptSince'>;

const finishRestore = defineWrite<Restored, number>({
  name: 'finishRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.revision = $revision, graph.lastRevision = $lastRevision, graph.publishedAt = $publishedAt, graph.keptSince = $keptSince,
      graph.stagedImportId = null, graph.fillingId = null, graph.restoringId = null, graph.restoringOwner = null,
      graph.restoringBy = null, graph.restoringSeenAt = null
    RETURN graph.revision AS revision
  `,
  sample: { revision: 1, lastRevision: 1, publishedAt: '2026-01-01T00:00:00.000Z', keptSince: 0 },
  decode: (row) => integer(row, 'revision'),
});

export class RestoreOvertaken extends BackupRefused {
  constructor() {
    super('Another restore into this graph began meanwhile and goes on with it; nothing of this one is kept.');
  }
}

/** Writes the audit record of the restore's start, in the same transaction. */
export async function tellBegun(run: Run, write: AuditedWrite, revision: number): Promise<void> {
  const detail = `${write.detail}, in place of ${revision === 0 ? 'an empty graph' : `revision ${revision}`}`;
  await writeAuditRecord(run, { ...write, outcome: 'BEGUN', revision: null, detail });
}

/** Makes the restored graph visible; runs in the restore's last transaction. */
export async function finish(run: Run, restored: Restored): Promise<void> {
  await run(finishRestore, restored);
}

/** Graph during a restore. */
export interface RestorePlace {
  readonly id: string;
  /** Transaction of the engine that throws `RestoreOvertaken` and rolls back if another restore has begun. */
  readonly transaction: Engine['transaction'];
  /** Switches from the old graph to the staged backup; runs in a transaction. */
  switchOver(run: Run): Promise<void>;
  /** Returns the outcome after a failure, and releases the graph for another restore; runs in a transaction. */
  end(run: Run): Promise<RestoreEnd>;
}

/**
 * Locks the graph for a restore. Returns false if another process is restoring; replaces a restore whose process has
 * ended. Runs in the restore's first transaction.
 */
export async function takeGraph(engine: Engine, run: Run, { id, by }: { id: string; by: string }): Promise<boolean> {
  const seenAt = Date.now();
  const { owner, seenAt: lastHeartbeat, ...found } = await readRestorer({ read: run });
  const isLeft = !engine.isShared || lastHeartbeat === null || isGone(owner, lastHeartbeat);
  const goneId = isLeft ? (found.id ?? '') : null;
  const begin = { restoring: RESTORING, restoreId: id, goneId, owner: JSON.stringify(OWNER), by, seenAt };
  const [total] = await run(beginRestore, begin);
  return total === 1;
}

export function restorePlace(engine: Engine, id: string): RestorePlace {
  return {
    id,
    transaction: (work, publishes) =>
      engine.transaction(async (run) => {
        const [total] = await run(signRestore, { restoring: RESTORING, restoreId: id, seenAt: Date.now() });
        if (total !== 1) throw new RestoreOvertaken();
        return work(run);
      }, publishes),
    async switchOver(run) {
      await emptyPlain(run);
      await run(switchGraph, { restoreId: id });
    },
    async end(run) {
      const [end = 'OVERTAKEN'] = await run(endOfRestore, { restoring: RESTORING, restoreId: id });
      if (end === 'AS_BEFORE' || end === 'SWITCHED') await run(leaveRestore, {});
      return end;
    },
  };
}
