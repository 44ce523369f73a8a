import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import { describeProblem } from '../../src/imports/facts/problems.ts';
import { readSeedFolder } from '../../src/imports/lists/seed.ts';
import type { Notes } from '../../src/imports/map/notes.ts';
import { openInMemory } from './embedded-graph.ts';
import { importFacts } from './import-facts.ts';

/** Of which certificates have so many entries that one names half of the services. */
const CERTIFICATES = 20;

/** A graph with so many made-up services, as the bench makes it, and ten entries of each. */
export async function openLarge(services: number): Promise<Engine> {
  // Plain JavaScript without types, so it is imported by a name that the compiler does not follow.
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
