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

/** A graph in memory that holds nothing yet. */
export async function openInMemory(): Promise<Engine> {
  const engine = openEmbedded(null, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  return engine;
}

/** Seeded graphs that were only read, for the next suites of this process; they go with the files of the run. */
const unchanged: Engine[] = [];

/** A graph of its own with the facts of seed/ alone as revision 1. */
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

/** A graph of its own as a first start has it: all facts that come with the program. */
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
