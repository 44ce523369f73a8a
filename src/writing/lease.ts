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
  constructor() {
    super(
      'This import was discarded by another process, which had received no heartbeat for too long ' +
        'and considered it dead; nothing was imported. Import again.',
    );
  }
}

/** Run, and the token of its holder, who stages or discards it; its id may be reused by a later run. */
export interface Held {
  readonly importId: string;
  readonly heldBy: string;
}

/** Holder of a run of an earlier version of this program. */
export const UNTOLD = '';
/**
 * Cypher condition: true if the caller may continue to stage or discard the run. Must follow a SET, which locks the
 * run.
 */
export const IS_HELD = "run.state = 'STAGING' AND run.heldBy = $heldBy";

const renewRun = defineWrite<Held & { seenAt: number }, number>({
  name: 'renewImportRun',
  text: `
    MATCH (run:ImportRun {id: $importId})
    SET run.seenAt = $seenAt
    WITH run
    WHERE ${IS_HELD}
    RETURN count(run) AS total
  `,
  sample: { importId: 'import/1', seenAt: 0, heldBy: UNTOLD },
  decode: (row) => integer(row, 'total'),
});

/**
 * Renews the lease of an import's run; called by each transaction that stages rows. Throws `LeaseLost` if another
 * process is discarding the run: the transaction then rolls back its rows, which the discard might miss.
 */
export async function renewLease(run: Run, held: Held): Promise<void> {
  if (!(await renew(run, held))) throw new LeaseLost();
}

/** Same for a discard. Each has a token: if two are started, only the later one continues. */
export async function renewDiscardLease(run: Run, held: Held): Promise<void> {
  if (!(await renew(run, held)))
    throw new ImportRefused(`Another process has also started to discard ${held.importId}, and continues.`);
}

async function renew(run: Run, { importId, heldBy }: Held): Promise<boolean> {
  const [total] = await run(renewRun, { importId, heldBy, seenAt: Date.now() });
  return total === 1;
}

/** Sends heartbeats during the work, which may pause long between writes. An engine of a single process needs none. */
export async function withHeartbeat<Result>(engine: Engine, held: Held, work: () => Promise<Result>): Promise<Result> {
  if (!engine.isShared) return work();
  // A failed heartbeat is followed by the next one, or by a write that throws.
  const sendHeartbeat = () => engine.transaction((run) => renewLease(run, held)).catch(() => undefined);
  const timer = setInterval(sendHeartbeat, HEARTBEAT_INTERVAL).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
