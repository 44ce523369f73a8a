import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { hashOf, SOURCES } from '../../scripts/source-hash.mjs';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { DEFAULT_GRAPH, makeDefaultGraph } from '../../src/start/default-graph.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { PATIENT } from './patience.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the graphs that suites copy. */
    readonly seededFolder: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT_FROM = join(ROOT, 'dist/sources.txt');

/** Copies a graph with only the facts of seed/, as revision 1, into a folder; default: a new one. */
export async function copySeeded(directory = newFolder()): Promise<string> {
  cpSync(await madeFolder('seeded', makeSeeded), directory, { recursive: true });
  return directory;
}

/** Same with the graph that a first start copies; uses that of the build if it is up to date. */
export async function copyShipped(directory = newFolder()): Promise<string> {
  cpSync(isBuilt() ? dirname(DEFAULT_GRAPH) : await madeFolder('shipped', makeDefaultGraph), directory, {
    recursive: true,
  });
  return directory;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'compliance-graph-seeded-'));
}

function isBuilt(): boolean {
  return existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === hashOf(ROOT, SOURCES);
}

/** Created once per run, by the process that needs it first; others wait. */
async function madeFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const [made, making] = [name, `${name}-making`].map((part) => join(inject('seededFolder'), part)) as [string, string];
  while (!existsSync(made)) {
    if (!begins(making)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    try {
      await make(making);
      renameSync(making, made);
    } catch (failure) {
      // Lets another process try.
      rmSync(making, { recursive: true });
      throw failure;
    }
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

async function makeSeeded(folder: string): Promise<void> {
  const engine = openEmbedded(folder, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  await seed(engine);
  await engine.close();
}
