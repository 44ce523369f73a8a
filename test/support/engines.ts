import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine, EngineOptions } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { noting } from './noted-queries.ts';
import { takeTurn } from './turns.ts';

const OPTIONS = { readDeadline: 20_000, writeDeadline: 60_000 };
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

/** Runs a suite on each engine, beginning with an empty graph. */
export function describeOnEachEngine(name: string, suite: (open: () => TestEngine) => void): void {
  const uri = inject('neo4jUri');
  describe(`${name} · embedded`, () => suite(useEngine((options) => openEmbedded(null, options))));
  describe.skipIf(uri === null)(`${name} · neo4j`, () => {
    waitForNeo4j();
    suite(
      useEngine((options) =>
        openNeo4j({ uri: uri as string, username: undefined, password: undefined, database: undefined }, options),
      ),
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

function useEngine(open: (options: EngineOptions) => Engine): () => TestEngine {
  const queries: string[] = [];
  let engine: Engine | null = null;
  beforeAll(async () => {
    engine = noting(open(OPTIONS), (query) => queries.push(query));
    await applySchema(engine);
    await emptyGraph(engine);
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
