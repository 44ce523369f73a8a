import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE_NAME, openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';

/** Longer than a busy machine takes for what a test asks. */
export const PATIENT = { readDeadline: 20_000, writeDeadline: 60_000 };

/** Made once in each process that runs tests: a copy is there thirty times as fast. */
let seedFile: Promise<Buffer> | null = null;

/** A graph in memory that holds nothing yet. */
export function openInMemory(): Promise<Engine> {
  return openEmpty(null);
}

/** A graph of its own with the facts of the seed as revision 1. */
export async function openSeeded(): Promise<Engine> {
  seedFile ??= makeSeedFile();
  const file = await seedFile;
  const folder = newFolder();
  writeFileSync(join(folder, FILE_NAME), file);
  const engine = openEmbedded(folder, PATIENT);
  return {
    ...engine,
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function makeSeedFile(): Promise<Buffer> {
  const folder = newFolder();
  const engine = await openEmpty(folder);
  await seed(engine);
  await engine.close();
  const file = readFileSync(join(folder, FILE_NAME));
  rmSync(folder, { recursive: true });
  return file;
}

async function openEmpty(directory: string | null): Promise<Engine> {
  const engine = openEmbedded(directory, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  return engine;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'compliance-graph-seeded-'));
}
