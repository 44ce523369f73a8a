import { integer, word } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineWrite } from '../engine/query.ts';
import { BackupRefused } from '../errors.ts';
import { RESTORING } from '../store/graph-state.ts';
import { SILENT_FOR } from '../writing/signs.ts';
import type { Header } from './format.ts';

interface Begin {
  readonly restoring: string;
  readonly graphId: string;
  readonly seenAt: number;
  readonly silentSince: number;
}

// Readers see an empty graph from here on, and nobody can import, until the last step of the restore.
const beginRestore = defineWrite<Begin, number>({
  name: 'beginRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $graphId
    WITH graph
    WHERE graph.stagedImportId IS NULL
      OR (graph.stagedImportId = $restoring AND coalesce(graph.restoringSeenAt, 0) <= $silentSince)
    SET graph.stagedImportId = $restoring, graph.revision = 0, graph.publishedAt = null, graph.graphId = $graphId,
      graph.restoringSeenAt = $seenAt
    RETURN graph.lastRevision AS revision
  `,
  sample: { restoring: RESTORING, graphId: 'sample', seenAt: 0, silentSince: 0 },
  decode: (row) => integer(row, 'revision'),
});

// The SET takes the lock: another restore begins before all that follows it in the transaction, or after.
const signRestore = defineWrite<{ restoring: string; graphId: string; seenAt: number }, number>({
  name: 'signRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.restoringSeenAt = $seenAt
    WITH graph
    WHERE graph.stagedImportId = $restoring AND graph.graphId = $graphId
    RETURN count(graph) AS total
  `,
  sample: { restoring: RESTORING, graphId: 'sample', seenAt: 0 },
  decode: (row) => integer(row, 'total'),
});

const ENDS = ['FINISHED', 'OPEN', 'OVERTAKEN'] as const;
/** What a restore has come to: what it restored can be seen, it is to be done again, or another one has begun since. */
export type RestoreEnd = (typeof ENDS)[number];

// The SET takes the lock, so a commit whose answer was lost has ended.
const endOfRestore = defineWrite<{ restoring: string; graphId: string }, RestoreEnd>({
  name: 'endOfRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $graphId
    WITH graph
    RETURN CASE
      WHEN graph.graphId <> $graphId THEN 'OVERTAKEN'
      WHEN graph.stagedImportId = $restoring THEN 'OPEN'
      ELSE 'FINISHED' END AS state
  `,
  sample: { restoring: RESTORING, graphId: 'sample' },
  decode: (row) => word(row, 'state', ENDS),
});

const leaveRestore = defineWrite<Record<string, never>, number>({
  name: 'leaveRestore',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.restoringSeenAt = null
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
      graph.stagedImportId = null, graph.restoringSeenAt = null
    RETURN graph.revision AS revision
  `,
  sample: { revision: 1, lastRevision: 1, publishedAt: '2026-01-01T00:00:00.000Z', keptSince: 0 },
  decode: (row) => integer(row, 'revision'),
});

/** Another restore has begun since, and empties and fills the graph. */
export class RestoreOvertaken extends BackupRefused {
  constructor() {
    super('Another restore into this graph began meanwhile and goes on with it; nothing of this one is kept.');
  }
}

/** The graph while a backup is restored into it, known by the id that it gets. */
export interface RestorePlace {
  /** As of the engine, but where another restore has begun, it throws RestoreOvertaken and nothing is kept. */
  readonly transaction: Engine['transaction'];
  /** Part of the transaction that makes what was restored visible. */
  finish(run: Run, restored: Restored): Promise<void>;
  /** Part of the transaction after a failure: what it has come to. One that is to be done again need not wait for this one. */
  end(run: Run): Promise<RestoreEnd>;
}

/**
 * Part of the transaction that a restore begins with: answers the last number that an import was given, or null where the
 * graph cannot be had. One that was cut short is done again from its start; one that another process is at work on, which
 * shows in its signs, is left alone.
 */
export async function takeGraph(engine: Engine, run: Run, graphId: string): Promise<number | null> {
  const seenAt = Date.now();
  const silentSince = engine.isShared ? seenAt - SILENT_FOR : seenAt;
  const [last] = await run(beginRestore, { restoring: RESTORING, graphId, seenAt, silentSince });
  return last ?? null;
}

export function restorePlace(engine: Engine, graphId: string): RestorePlace {
  return {
    transaction: (work) =>
      engine.transaction(async (run) => {
        const [total] = await run(signRestore, { restoring: RESTORING, graphId, seenAt: Date.now() });
        if (total !== 1) throw new RestoreOvertaken();
        return work(run);
      }),
    finish: async (run, restored) => void (await run(finishRestore, restored)),
    async end(run) {
      const [end] = await run(endOfRestore, { restoring: RESTORING, graphId });
      if (end === 'OPEN') await run(leaveRestore, {});
      return end ?? 'OVERTAKEN';
    },
  };
}
