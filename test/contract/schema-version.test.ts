import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema, SCHEMA_VERSION } from '../../src/engine/migrate.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importMadeUp } from '../support/made-up.ts';

const writeVersion = defineWrite<{ version: number | null }, unknown>({
  name: 'testWriteVersion',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.schemaVersion = $version
    RETURN graph
  `,
  sample: { version: 3 },
  decode: (row) => row,
});

const QUESTION = '{ services(first: 5) { nodes { id scope { totalCount } } } }';

describeOnEachEngine('the version of the schema', (open) => {
  it.each([null, SCHEMA_VERSION - 1])(
    'increases when a graph of an earlier version (%s) is opened',
    async (version) => {
      const { engine } = open();
      await emptyGraph(engine);
      await importMadeUp(engine);
      const { data } = await createAsk(engine)(QUESTION);
      await engine.transaction((run) => run(writeVersion, { version }));
      await applySchema(engine);
      expect((await ensureGraph(engine)).schemaVersion).toBe(SCHEMA_VERSION);
      expect((await createAsk(engine)(QUESTION)).data).toEqual(data);
    },
  );

  it('prevents opening a graph of a newer program, before anything is defined', async () => {
    const { engine } = open();
    await engine.transaction((run) => run(writeVersion, { version: SCHEMA_VERSION + 1 }));
    const defined: string[] = [];
    const watched: Engine = { ...engine, define: async (statement) => void defined.push(statement) };
    const told = 'written by a newer version of this program';
    await expect(applySchema(watched)).rejects.toThrow(told);
    await expect(ensureGraph(engine)).rejects.toThrow(told);
    expect(defined).toEqual([]);
    await engine.transaction((run) => run(writeVersion, { version: SCHEMA_VERSION }));
  });
});
