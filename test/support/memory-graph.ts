import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';

/** Longer than a busy machine takes for what a test asks. */
const PATIENT = { readDeadline: 20_000, writeDeadline: 60_000 };

/** A graph in memory that holds nothing yet. */
export async function openInMemory(): Promise<Engine> {
  const engine = openEmbedded(null, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  return engine;
}

/** A graph in memory with the facts of the seed. */
export async function openSeeded(): Promise<Engine> {
  const engine = await openInMemory();
  await seed(engine);
  return engine;
}
