import { rmSync } from 'node:fs';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { PATIENT } from './patience.ts';
import { copySeeded } from './seeded-folder.ts';

/** A graph in memory that holds nothing yet. */
export async function openInMemory(): Promise<Engine> {
  const engine = openEmbedded(null, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  return engine;
}

/** A graph of its own with the facts of the seed as revision 1. */
export async function openSeeded(): Promise<Engine> {
  const folder = await copySeeded();
  const engine = openEmbedded(folder, PATIENT);
  return {
    ...engine,
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}
