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

/** Engine of a suite, with the names of the queries sent to it since the list was last cleared. */
export interface TestEngine {
  readonly engine: Engine;
  readonly queries: string[];
}

interface Beginning {
  /**
   * Starts with only the facts of seed/ as revision 1, or with all shipped facts; the latter in suites of the embedded
   * engine only.
   */
  readonly beginning?: keyof typeof OPENED;
}

const OPENED = { empty: openInMemory, seeded: openSeeded, shipped: openShipped };

/** Runs a suite on each engine in TEST_ENGINES. */
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

/** Set once the schema is applied: one process runs all suites on Neo4j, and tests that drop the schema restore it. */
let hasSchema = false;
/** Contents of the seeded graph, after its first import. */
let seedGraph: Dump | null = null;
/** True while the graph has exactly these contents; a suite that only reads leaves it to the next one. */
let isAsSeeded = false;

async function openOnNeo4j(seeded: boolean): Promise<Engine> {
  const address = { uri: inject('neo4jUri') as string, username: undefined, password: undefined, database: undefined };
  const engine = openNeo4j(address, PATIENT);
  // A first query, since the engine is patient only with a server that has answered before, and the schema may take
  // seconds.
  await readGraphState(engine);
  if (!hasSchema) await applySchema(engine);
  hasSchema = true;
  if (!(seeded && isAsSeeded)) await (seeded ? fillWithSeed : emptyGraph)(engine);
  isAsSeeded = seeded;
  return noticingChanges(engine, () => {
    isAsSeeded = false;
  });
}

/** Imports the seed's facts the first time; later, reverts the changes of other suites, or writes the graph again. */
export async function fillWithSeed(engine: Engine): Promise<void> {
  isAsSeeded = false;
  if (seedGraph !== null && (await takeBackChanges(engine, seedGraph))) return;
  if (seedGraph === null) {
    await emptyGraph(engine);
    await seed(engine);
  } else await restoreDump(engine, seedGraph);
  seedGraph = await dumpOf(engine);
}

/** Deletes everything, then creates a new graph at revision 0. */
export async function emptyGraph(engine: Engine): Promise<void> {
  isAsSeeded = false;
  await deleteAll(engine);
  await ensureGraph(engine);
}
