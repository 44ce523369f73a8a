import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../engine/engine.ts';
import type { Claim } from './claim.ts';
import type { PreparedBatch } from './prepare.ts';
import { stage } from './stage.ts';

/** Null waits for all that is still to be written. */
export type Write = (batch: PreparedBatch | null) => Promise<void>;

/**
 * Writes batches in their order and one at a time, while the next ones are read; a dry run writes none. One may wait
 * behind the one that is being written, so that the engine has work where a batch takes longer to read than to write.
 */
export function batchWriter(engine: Engine, place: Claim | null, gentle: boolean): Write {
  let writing: Promise<void> = Promise.resolve();
  let waiting: Promise<void> = writing;
  const writeOne = async (claimed: Claim, batch: PreparedBatch) => {
    const start = performance.now();
    await stage(engine, claimed, batch);
    if (gentle) await sleep(performance.now() - start);
  };
  return async (batch) => {
    await (batch === null ? waiting : writing);
    if (place === null || batch === null) return;
    writing = waiting;
    // After one that failed nothing more is written.
    waiting = writing.then(() => writeOne(place, batch));
    // Told by a later call; nothing may go unheard until then.
    waiting.catch(() => undefined);
  };
}
