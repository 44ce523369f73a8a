import { integer } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineWrite } from '../engine/query.ts';
import { ImportRefused } from '../errors.ts';

/** Milliseconds without a heartbeat after which a run of another host counts as dead. */
export const LEASE_TIMEOUT = 30_000;
/** Same for a run of this host, whose work may delay heartbeats. */
export const LOCAL_LEASE_TIMEOUT = 10 * LEASE_TIMEOUT;
const HEARTBEAT_INTERVAL = LEASE_TIMEOUT / 3;

/** Thrown if another process considers this one dead and discards its run. */
export class LeaseLost extends ImportRefused {
  constructor(importId: string) {
    super(
      `Import ${importId} was discarded by another process, which had no sign of it for too long ` +
        'and took it for dead; nothing of it was kept. Import again.',
    );
  }
}

/**
 * Cypher condition: true if the caller may go on to stage the run, or to discard it with its token. Must follow a SET,
 * which locks the run.
 */
export const IS_HELD = "run.state = 'STAGING' AND coalesce(run.discardedBy, '') = $discardedBy";
/** Value of `discardedBy` for a run that is not being discarded. */
export const NOBODY = '';

const renewRun = defineWrite<{ importId: string; seenAt: number; discardedBy: string }, number>({
  name: 'renewImportRun',
  text: `
    MATCH (run:ImportRun {id: $importId})
    SET run.seenAt = $seenAt
    WITH run
    WHERE ${IS_HELD}
    RETURN count(run) AS total
  `,
  sample: { importId: 'import/1', seenAt: 0, discardedBy: NOBODY },
  decode: (row) => integer(row, 'total'),
});

/**
 * Renews the lease of an import's run. Each transaction that stages rows calls it. Throws `LeaseLost` if another process
 * discards the run: the transaction rolls back its rows, which the discard might miss.
 */
export async function renewLease(run: Run, importId: string): Promise<void> {
  if (!(await renew(run, importId, NOBODY))) throw new LeaseLost(importId);
}

/** Same for a discard. Each has a token; if two begin, only the later one continues. */
export async function renewDiscardLease(run: Run, importId: string, token: string): Promise<void> {
  if (!(await renew(run, importId, token)))
    throw new ImportRefused(`Another process began to discard ${importId} too, and goes on with it.`);
}

async function renew(run: Run, importId: string, discardedBy: string): Promise<boolean> {
  const [total] = await run(renewRun, { importId, seenAt: Date.now(), discardedBy });
  return total === 1;
}

/** Sends heartbeats while the work runs, for its long pauses between writes. An engine of one process needs none. */
export async function withHeartbeat<Result>(
  engine: Engine,
  importId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!engine.isShared) return work();
  // A failed heartbeat is followed by the next one, or by a write that throws.
  const sendHeartbeat = () => engine.transaction((run) => renewLease(run, importId)).catch(() => undefined);
  const timer = setInterval(sendHeartbeat, HEARTBEAT_INTERVAL).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
