import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { openInMemory, openSeeded, PATIENT } from './embedded-graph.ts';
import { noting } from './noted-queries.ts';
import { takeTurn } from './turns.ts';

const DELETE_BATCH = 5_000;
/** Longer than all other files together may take. */
const LONGEST_WAIT = 30 * 60_000;

const deleteSome = defineWrite<{ limit: number }, number>({
  name: 'testDeleteSome',
  text: `
    MATCH (node)
    WITH node LIMIT $limit
    DETACH DELETE node
    RETURN count(*) AS total
  `,
  sample: { limit: DELETE_BATCH },
  decode: (row) => row['total'] as number,
});

/** An engine of a suite, with the names of the queries that were sent to it since it was last cleared. */
export interface TestEngine {
  readonly engine: Engine;
  readonly queries: string[];
}

interface Beginning {
  /** With the facts of the seed as revision 1; otherwise with an empty graph. */
  readonly seeded?: boolean;
}

/** Runs a suite on each engine. */
export function describeOnEachEngine(
  name: string,
  suite: (open: () => TestEngine) => void,
  { seeded = false }: Beginning = {},
): void {
  const uri = inject('neo4jUri');
  describe(`${name} · embedded`, () => suite(useEngine(seeded ? openSeeded : openInMemory)));
  describe.skipIf(uri === null)(`${name} · neo4j`, () => {
    waitForNeo4j();
    suite(
      useEngine(async () => {
        const address = { uri: uri as string, username: undefined, password: undefined, database: undefined };
        const engine = openNeo4j(address, PATIENT);
        await applySchema(engine);
        await emptyGraph(engine);
        if (seeded) await seed(engine);
        return engine;
      }),
    );
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

/** Deletes all there is, then makes a new graph of revision 0. */
export async function emptyGraph(engine: Engine): Promise<void> {
  let [deleted] = [1];
  while (deleted !== undefined && deleted > 0) {
    [deleted] = (await engine.transaction((run) => run(deleteSome, { limit: DELETE_BATCH }))) as [number];
  }
  await ensureGraph(engine);
}
