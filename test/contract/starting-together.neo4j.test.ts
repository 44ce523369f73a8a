import { describe, expect, inject, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { openEngine } from '../../src/engine/open.ts';
import { defineRead } from '../../src/engine/query.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { emptyGraph } from '../support/engines.ts';
import { PATIENT } from '../support/patience.ts';

const uri = inject('neo4jUri');
const AT_ONCE = 4;
const ROUNDS = 3;

function defineNames(what: string, text: string) {
  return defineRead<Record<string, never>, string>({
    name: `test${what}`,
    text,
    sample: {},
    decode: (row) => row['name'] as string,
  });
}

const constraints = defineNames('Constraints', 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name');
const indexes = defineNames(
  'Indexes',
  "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name",
);

async function schemaOf(engine: Engine): Promise<readonly string[]> {
  return [...(await engine.read(constraints, {})), ...(await engine.read(indexes, {}))];
}

async function dropSchema(engine: Engine): Promise<void> {
  for (const name of await engine.read(constraints, {})) await engine.define(`DROP CONSTRAINT ${name}`);
  for (const name of await engine.read(indexes, {})) await engine.define(`DROP INDEX ${name}`);
}

describe.skipIf(uri === null)('Processes that open an empty Neo4j at the same time', () => {
  const neo4j = { uri: uri as string, username: undefined, password: undefined, database: undefined };

  async function open(): Promise<Engine> {
    const engine = await openEngine({ neo4j, directory: '' }, PATIENT);
    await ensureGraph(engine);
    return engine;
  }

  it.each(Array.from({ length: ROUNDS }, (_item, index) => index + 1))(
    'all start, with one schema (round %i)',
    async () => {
      const first = openNeo4j(neo4j, PATIENT);
      await emptyGraph(first);
      await (await open()).close();
      const schema = await schemaOf(first);
      await dropSchema(first);
      expect(await schemaOf(first)).toEqual([]);
      const opened = await Promise.allSettled(Array.from({ length: AT_ONCE }, open));
      await Promise.all(opened.map((each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
      expect(opened.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(await schemaOf(first)).toEqual(schema);
      await first.close();
    },
  );
});
