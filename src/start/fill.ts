import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../engine/engine.ts';
import { PlaceTaken } from '../imports/runs/claim.ts';
import { discardAbandoned } from '../imports/runs/discard.ts';
import type { Logger } from '../log.ts';
import { noteFilled, noteFilling } from '../store/graph-filling.ts';
import { ensureGraph, type GraphState } from '../store/graph-state.ts';
import type { Traces } from '../telemetry/traces.ts';
import { seed } from './seed.ts';
import { DEFAULT_LISTS, type ShippedList } from './shipped-lists.ts';

const LOOK_EVERY = 1_000;

interface Filling {
  readonly log: Logger;
  readonly traces: Traces | null;
  /** Ends the wait for another process that fills the graph. */
  readonly signal?: AbortSignal;
  /** Lists to import; default: the shipped ones. */
  readonly lists?: readonly ShippedList[];
}

/**
 * Imports the shipped lists if the graph is empty, each as a revision, unless another process is doing so. Continues if
 * a process ended between two lists.
 */
export async function fillWhereEmpty(
  engine: Engine,
  { signal, lists = DEFAULT_LISTS, ...filling }: Filling,
): Promise<void> {
  let isLogged = false;
  for (;;) {
    const state = await ensureGraph(engine);
    if (state.revision > 0 && state.toFill.length === 0) return;
    if (!isBeingFilled(state)) {
      await fillFurther(engine, state, { ...filling, lists });
      continue;
    }
    if (!isLogged) filling.log.info('Another process is filling the empty graph; this one goes on once that is done.');
    isLogged = true;
    await sleep(LOOK_EVERY, undefined, { signal });
    // Takes over if the other process has ended in the meantime.
    await discardAbandoned(engine);
  }
}

/** True while another process imports; a staged import may wait for its publication for days. */
function isBeingFilled({ stagedImportId, stagedRevision }: GraphState): boolean {
  return stagedImportId !== null && stagedRevision === null;
}

/** Imports the next list, unless another process takes the lock first. */
async function fillFurther(
  engine: Engine,
  { revision, stagedImportId, toFill }: GraphState,
  { lists, log, ...seeding }: Pick<Filling, 'log' | 'traces'> & { readonly lists: readonly ShippedList[] },
): Promise<void> {
  if (revision === 0) await noteFilling(engine, namesOf(lists));
  const list = lists.find(({ name }) => revision === 0 || toFill.includes(name));
  try {
    if (list !== undefined) {
      const { state, counts } = await seed(engine, list, seeding);
      if (state === 'PUBLISHED') log.info(counts, `The empty graph was filled with ${list.words}.`);
    }
    // Skips lists that this version no longer has.
    for (const name of list === undefined ? toFill : [list.name]) await noteFilled(engine, name);
  } catch (error) {
    if (error instanceof PlaceTaken && stagedImportId === null) return;
    throw error;
  }
}

function namesOf(lists: readonly ShippedList[]): readonly string[] {
  return lists.map(({ name }) => name);
}
