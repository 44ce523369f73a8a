import { expect, it } from 'vitest';
import { describeOnEachEngine, emptyGraph, fillWithSeed } from '../support/engines.ts';
import { importRows } from '../support/lists.ts';
import { type Dump, dumpOf, restoreDump } from '../support/whole-graph.ts';

/** Independent of the order in which a server returns nodes and properties. */
function inOrder({ nodes, relationships }: Dump): string[] {
  const texts = nodes.map(({ labels, properties }) =>
    JSON.stringify([labels, Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1))]),
  );
  return [...texts, ...relationships.map(({ type, from, to }) => `${texts[from]} ${type} ${texts[to]}`)].sort();
}

describeOnEachEngine(
  'A copy of the seeded graph',
  (open) => {
    it('equals the original after changes are discarded', async () => {
      const { engine } = open();
      const before = inOrder(await dumpOf(engine));
      const { state } = await importRows(engine, [{ service: 'Key Vault', condition: 'For a while.' }]);
      expect(state).toBe('PUBLISHED');
      expect(inOrder(await dumpOf(engine))).not.toEqual(before);
      await fillWithSeed(engine);
      expect(inOrder(await dumpOf(engine))).toEqual(before);
    });

    it('holds everything in the original, and nothing else', async () => {
      const { engine } = open();
      const dump = await dumpOf(engine);
      expect(dump.nodes.length).toBeGreaterThan(2_000);
      await emptyGraph(engine);
      await restoreDump(engine, dump);
      expect(inOrder(await dumpOf(engine))).toEqual(inOrder(dump));
    });
  },
  { beginning: 'seeded' },
);
