import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../engine/engine.ts';
import { PlaceTaken } from '../imports/runs/claim.ts';
import { discardAbandoned } from '../imports/runs/discard.ts';
import type { Logger } from '../log.ts';
import { ensureGraph, type GraphState } from '../store/graph-state.ts';
import type { Traces } from '../telemetry/traces.ts';
import { seed } from './seed.ts';

const LOOK_EVERY = 1_000;

interface Filling {
  readonly log: Logger;
  readonly traces: Traces | null;
  /** Ends the wait for another process that fills the graph. */
  readonly signal?: AbortSignal;
  /** Facts to import; the seed where missing. */
  readonly folder?: string;
}

/** Imports the seed if the graph is empty; if another process does, waits until it has, or has ended. */
export async function fillWhereEmpty(engine: Engine, { signal, ...filling }: Filling): Promise<void> {
  let isLogged = false;
  for (;;) {
    const state = await ensureGraph(engine);
    if (state.revision > 0) return;
    if (!isBeingFilled(state)) {
      if (await fill(engine, state, filling)) return;
      continue;
    }
    if (!isLogged) filling.log.info('Another process is filling the empty graph; this one goes on once that is done.');
    isLogged = true;
    await sleep(LOOK_EVERY, undefined, { signal });
    // Takes over if the other process has ended meanwhile.
    await discardAbandoned(engine);
  }
}

/** True while another process imports; a staged import may wait for its publication for days. */
function isBeingFilled({ stagedImportId, stagedRevision }: GraphState): boolean {
  return stagedImportId !== null && stagedRevision === null;
}

/** Imports the seed. Returns false if another process took the lock first. */
async function fill(engine: Engine, { stagedImportId }: GraphState, { log, ...filling }: Filling): Promise<boolean> {
  try {
    const { state, counts } = await seed(engine, filling);
    if (state === 'PUBLISHED') log.info(counts, 'The empty graph was filled with the facts of seed/.');
    return true;
  } catch (error) {
    if (error instanceof PlaceTaken && stagedImportId === null) return false;
    throw error;
  }
}
