import type { Engine } from '../../engine/engine.ts';
import type { Claim } from './claim.ts';
import { onlyAddsStatements, type Staged, stage } from './stage.ts';

export type BatchWriter = ReturnType<typeof batchWriter>;

/** Batches that are being written or wait, so that the engine has work while the next one is read. */
const MOST_PENDING = 2;

/**
 * Writes batches while the next ones are read; a dry run writes none. They are written in their order and one at a time,
 * but for those that lean on nothing that another one writes: these are written beside one another, since edges to the same
 * node are no conflict. Where other processes have the graph, each takes the run's lock with its sign, after its rows: one
 * is committed while the rows of the next are created.
 */
export function batchWriter(engine: Engine, place: Claim | null) {
  let pending: readonly Promise<void>[] = [];
  /** The last of those that nothing may be written beside. */
  let alone: Promise<unknown> = Promise.resolve();

  /** Waits for all that is still to be written. A failure is thrown when none is under way any more: then all can be taken back. */
  async function settle(): Promise<void> {
    const outcomes = await Promise.allSettled(pending);
    pending = [];
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  async function write(batch: Staged): Promise<void> {
    if (place === null) return;
    if (pending.length === MOST_PENDING) {
      await pending[0];
      pending = pending.slice(1);
    }
    const mayBeBeside = onlyAddsStatements(batch);
    const writing = (mayBeBeside ? alone : Promise.all(pending)).then(() => stage(engine, place, batch));
    // Told by a later call; nothing may go unheard until then.
    writing.catch(() => undefined);
    if (!mayBeBeside) alone = writing;
    pending = [...pending, writing];
  }

  return { write, settle };
}
