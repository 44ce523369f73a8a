import { fileURLToPath } from 'node:url';
import { openEngine } from '../engine/open.ts';
import { packaged } from '../packaged.ts';
import { ensureGraph, leaveUnnamed } from '../store/graph-state.ts';
import { seed } from './seed.ts';
import { DEFAULT_LISTS } from './shipped-lists.ts';

/** Graph file with all shipped facts, created by the build; missing if the embedded engine did not run there. */
export const DEFAULT_GRAPH = fileURLToPath(packaged('dist/graph/graph.grafeo'));

/** Milliseconds; the build can wait. */
const UNHURRIED = 600_000;

/** Creates that file in a new folder. */
export async function makeDefaultGraph(directory: string): Promise<void> {
  const patience = { readDeadline: UNHURRIED, writeDeadline: UNHURRIED };
  const engine = await openEngine({ neo4j: null, directory }, patience);
  try {
    await ensureGraph(engine);
    for (const list of DEFAULT_LISTS) await seed(engine, list);
    await leaveUnnamed(engine);
  } finally {
    await engine.close();
  }
}
