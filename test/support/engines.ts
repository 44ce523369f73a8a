import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph, readGraphState } from '../../src/store/graph-state.ts';
import { openInMemory, openSeeded, openShipped } from './embedded-graph.ts';
import { noting } from './noted-queries.ts';
import { PATIENT } from './patience.ts';
import { noticingChanges } from './unchanged.ts';
import { type Dump, deleteAll, dumpOf, restoreDump, takeBackChanges } from './whole-graph.ts';

/** An engine of a suite, with the names of the queries that were sent to it since it was last cleared. */
export interface TestEngine {
  readonly engine: Engine;
  readonly queries: string[];
}

interface Beginning {
  /** With the facts of seed/ alone as revision 1, or with all that come with the program, which only suites of the embedded engine do. */
  readonly beginning?: keyof typeof OPENED;
}

const OPENED = { empty: openInMemory, seeded: openSeeded, shipped: openShipped };

/** Runs a suite on each engine that TEST_ENGINES names. */
export function describeOnEachEngine(
  name: string,
  suite: (open: () => TestEngine) => void,
  { beginning = 'empty' }: Beginning = {},
): void {
  const wanted = inject('engines');
  if (wanted.includes('embedded')) {
    describe(`${name} · embedded`, () => suite(useEngine(OPENED[beginning])));
  }
  if (!wanted.includes('neo4j')) return;
  describe.skipIf(inject('neo4jUri') === null)(`${name} · neo4j`, () => {
    suite(useEngine(() => openOnNeo4j(beginning === 'seeded')));
  });
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

/** One process runs all that is on Neo4j, so that it need see to the schema once: tests that take it away put it back. */
let hasSchema = false;
/** The graph as the facts of the seed made it, once they were imported. */
let seedGraph: Dump | null = null;
/** True while the graph holds just that: a suite that only reads leaves it to the next one. */
let isAsSeeded = false;

async function openOnNeo4j(seeded: boolean): Promise<Engine> {
  const address = { uri: inject('neo4jUri') as string, username: undefined, password: undefined, database: undefined };
  const engine = openNeo4j(address, PATIENT);
  // A server is waited for patiently once it has answered, and what follows may take seconds.
  await readGraphState(engine);
  if (!hasSchema) await applySchema(engine);
  hasSchema = true;
  if (!(seeded && isAsSeeded)) await (seeded ? fillWithSeed : emptyGraph)(engine);
  isAsSeeded = seeded;
  return noticingChanges(engine, () => {
    isAsSeeded = false;
  });
}

/** Imports the facts of the seed the first time; from then on it takes back what others have changed, or writes it anew. */
export async function fillWithSeed(engine: Engine): Promise<void> {
  isAsSeeded = false;
  if (seedGraph !== null && (await takeBackChanges(engine, seedGraph))) return;
  if (seedGraph === null) {
    await emptyGraph(engine);
    await seed(engine);
  } else await restoreDump(engine, seedGraph);
  seedGraph = await dumpOf(engine);
}

/** Deletes all there is, then makes a new graph of revision 0. */
export async function emptyGraph(engine: Engine): Promise<void> {
  isAsSeeded = false;
  await deleteAll(engine);
  await ensureGraph(engine);
}
