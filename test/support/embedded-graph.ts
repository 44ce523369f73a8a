import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { PATIENT } from './patience.ts';
import { copySeeded, copyShipped } from './seeded-folder.ts';
import { noticingChanges } from './unchanged.ts';

/** Opens an empty graph in memory. */
export async function openInMemory(): Promise<Engine> {
  const engine = openEmbedded(null, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  return engine;
}

/** Seeded graphs that were only read, for reuse by later suites of this process; deleted with the run's files. */
const unchanged: Engine[] = [];

/** Opens a separate graph with only the facts of seed/, as revision 1. */
export async function openSeeded(): Promise<Engine> {
  const engine = unchanged.pop() ?? (await openCopy(copySeeded));
  let isChanged = false;
  return {
    ...noticingChanges(engine, () => {
      isChanged = true;
    }),
    async close() {
      if (isChanged) await engine.close();
      else unchanged.push(engine);
    },
  };
}

/** Opens a separate graph with all shipped facts, as after a first start. */
export async function openShipped(): Promise<Engine> {
  const engine = await openCopy(copyShipped);
  await ensureGraph(engine);
  return engine;
}

async function openCopy(copy: (folder: string) => Promise<string>): Promise<Engine> {
  const folder = await copy(mkdtempSync(join(inject('seededFolder'), 'copy-')));
  const engine = openEmbedded(folder, PATIENT);
  return {
    ...engine,
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}
