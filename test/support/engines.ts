import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { openInMemory, openSeeded, PATIENT } from './embedded-graph.ts';
import { noting } from './noted-queries.ts';
import { takeTurn } from './turns.ts';
import { type Dump, deleteAll, dumpOf, restoreDump } from './whole-graph.ts';

/** Longer than all other files together may take. */
const LONGEST_WAIT = 30 * 60_000;

/** An engine of a suite, with the names of the queries that were sent to it since it was last cleared. */
export interface TestEngine {
  readonly engine: Engine;
  readonly queries: string[];
}

interface Beginning {
  /** With the facts of the seed as revision 1; otherwise with an empty graph. */
  readonly seeded?: boolean;
}

/** Runs a suite on each engine that TEST_ENGINES names. */
export function describeOnEachEngine(
  name: string,
  suite: (open: () => TestEngine) => void,
  { seeded = false }: Beginning = {},
): void {
  const wanted = inject('engines');
  if (wanted.includes('embedded')) {
    describe(`${name} · embedded`, () => suite(useEngine(seeded ? openSeeded : openInMemory)));
  }
  if (!wanted.includes('neo4j')) return;
  describe.skipIf(inject('neo4jUri') === null)(`${name} · neo4j`, () => {
    waitForNeo4j();
    suite(useEngine(() => openOnNeo4j(seeded ? seedAgain : emptyGraph)));
  });
}

/**
 * Has a suite wait until no other uses Neo4j: files run side by side and share one database, since the
 * Community edition has no second one.
 */
export function waitForNeo4j(): void {
  let endTurn: (() => Promise<void>) | null = null;
  beforeAll(async () => {
    endTurn = await takeTurn(inject('neo4jTurns'));
  }, LONGEST_WAIT);
  afterAll(() => endTurn?.());
}

function useEngine(open: () => Promise<Engine>): () => TestEngine {
  const queries: string[] = [];
  let engine: Engine | null = null;
  beforeAll(async () => {
    engine = noting(await open(), (query) => queries.push(query));
  });
  afterAll(() => engine?.close());
  return () => ({ engine: engine as Engine, queries });
}

/** Whether this process knows that the schema is there: the tests that take it away put it back. */
let hasSchema = false;
/** Read once in each process that runs tests. */
let seedDump: Dump | null = null;

async function openOnNeo4j(fill: (engine: Engine) => Promise<unknown>): Promise<Engine> {
  const address = { uri: inject('neo4jUri') as string, username: undefined, password: undefined, database: undefined };
  const engine = openNeo4j(address, PATIENT);
  if (!hasSchema) await applySchema(engine);
  hasSchema = true;
  await fill(engine);
  return engine;
}

/** Imports the facts of the seed the first time in a run; from then on it writes what that made, which is ten times as fast. */
async function seedAgain(engine: Engine): Promise<void> {
  const file = inject('neo4jSeedFile');
  if (seedDump !== null || existsSync(file)) {
    seedDump ??= JSON.parse(readFileSync(file, 'utf8')) as Dump;
    return restoreDump(engine, seedDump);
  }
  await emptyGraph(engine);
  await seed(engine);
  seedDump = await dumpOf(engine);
  // Nobody reads it before this turn is over, so that it is whole.
  writeFileSync(file, JSON.stringify(seedDump));
}

/** Deletes all there is, then makes a new graph of revision 0. */
export async function emptyGraph(engine: Engine): Promise<void> {
  await deleteAll(engine);
  await ensureGraph(engine);
}
