import { integer } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineWrite } from '../engine/query.ts';
import { ImportRefused } from '../errors.ts';

/** A run of another host counts as dead after this long without a sign, in milliseconds. */
export const SILENT_FOR = 30_000;
/** The same for one whose process runs on this host: work may keep it from giving signs. */
export const HELD_UP_FOR = 10 * SILENT_FOR;
const SIGN_EVERY = SILENT_FOR / 3;

/** Another process took this one for dead and discards its run, or has. */
export class PlaceLost extends ImportRefused {
  constructor(importId: string) {
    super(
      `Import ${importId} was discarded by another process, which had no sign of it for too long ` +
        'and took it for dead; nothing of it was kept. Import again.',
    );
  }
}

/** Cypher: whether those who stage a run, or the one who discards it, still may; after a SET that locks it. */
export const IS_HELD = "run.state = 'STAGING' AND coalesce(run.discardedBy, '') = $discardedBy";
/** Of a run that nobody discards. */
export const NOBODY = '';

const signRun = defineWrite<{ importId: string; seenAt: number; discardedBy: string }, number>({
  name: 'signImportRun',
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
 * Shows that the run's process lives; part of each of its transactions where other processes may look for it. Throws
 * where one of them discards the run, so that nothing of the transaction is kept: it may be too late to be swept.
 */
export async function giveSign(run: Run, importId: string): Promise<void> {
  if (!(await sign(run, importId, NOBODY))) throw new PlaceLost(importId);
}

/** The same for a discard, by its token: the later of two goes on alone. */
export async function giveDiscardSign(run: Run, importId: string, token: string): Promise<void> {
  if (!(await sign(run, importId, token)))
    throw new ImportRefused(`Another process began to discard ${importId} too, and goes on with it.`);
}

async function sign(run: Run, importId: string, discardedBy: string): Promise<boolean> {
  const [total] = await run(signRun, { importId, seenAt: Date.now(), discardedBy });
  return total === 1;
}

/** Shows it while the work goes on too, which may read for long between two writes. */
export async function withSigns<Result>(
  engine: Engine,
  importId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!engine.isShared) return work();
  // One that fails is followed by the next, or by a write that tells.
  const give = () => engine.transaction((run) => giveSign(run, importId)).catch(() => undefined);
  const timer = setInterval(give, SIGN_EVERY).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
