import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import { describeProblem } from '../../src/imports/facts/problems.ts';
import { readSeedFolder } from '../../src/imports/lists/seed.ts';
import type { Notes } from '../../src/imports/map/notes.ts';
import { openInMemory } from './embedded-graph.ts';
import { importFacts } from './import-facts.ts';

/** Few certificates, so that each has many entries: one names half of the services. */
const CERTIFICATES = 20;

/** Opens a graph with generated services, as in the benchmark, and ten entries for each. */
export async function openLarge(services: number): Promise<Engine> {
  // Imported by URL, which the compiler does not follow, since it is JavaScript without types.
  const { generate } = await import(new URL('../../bench/data/generate.mjs', import.meta.url).href);
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-large-'));
  mkdirSync(join(folder, 'clauses'));
  await generate(folder, {
    standards: 20,
    clauses: 300,
    services,
    families: 20,
    environments: 10,
    certificates: CERTIFICATES,
    entries: services * 10,
  });
  const engine = await openInMemory();
  const problem: Notes['problem'] = (id, at, values = {}) => {
    throw new Error(describeProblem({ id, at, values }));
  };
  const facts = readSeedFolder(folder, { problem });
  await importFacts(engine, { facts, by: 'test', format: 'made-up', files: [] });
  rmSync(folder, { recursive: true });
  return engine;
}
