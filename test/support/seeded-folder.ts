import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { PATIENT } from './patience.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the graph of the seed is kept that suites copy. */
    readonly seededFolder: string;
  }
}

/** Puts a graph with the facts of the seed as revision 1 into a folder, a new one if none is named. */
export async function copySeeded(directory = mkdtempSync(join(tmpdir(), 'compliance-graph-seeded-'))): Promise<string> {
  cpSync(await seededFolder(), directory, { recursive: true });
  return directory;
}

/** Imported once a run: the process that needs it first makes it, others wait. */
async function seededFolder(): Promise<string> {
  const [made, making] = ['made', 'making'].map((name) => join(inject('seededFolder'), name)) as [string, string];
  while (!existsSync(made)) {
    if (begins(making)) await make(making, made);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return made;
}

function begins(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Leaves the place to another process where it fails. */
async function make(making: string, made: string): Promise<void> {
  try {
    const engine = openEmbedded(making, PATIENT);
    await applySchema(engine);
    await ensureGraph(engine);
    await seed(engine);
    await engine.close();
    renameSync(making, made);
  } catch (failure) {
    rmSync(making, { recursive: true });
    throw failure;
  }
}
