import { expect, it } from 'vitest';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { type Dump, dumpOf, restoreDump } from '../support/whole-graph.ts';

/** Whatever the order in which a server tells nodes and properties. */
function inOrder({ nodes, relationships }: Dump): string[] {
  const texts = nodes.map(({ labels, properties }) =>
    JSON.stringify([labels, Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1))]),
  );
  return [...texts, ...relationships.map(({ type, from, to }) => `${texts[from]} ${type} ${texts[to]}`)].sort();
}

describeOnEachEngine(
  'A copy of the seeded graph',
  (open) => {
    it('holds what the import made, and nothing else', async () => {
      const { engine } = open();
      const [hash, dump] = [await graphHash(engine, 1), await dumpOf(engine)];
      expect(dump.nodes.length).toBeGreaterThan(2_000);
      await emptyGraph(engine);
      expect(await graphHash(engine, 1)).not.toBe(hash);
      await restoreDump(engine, dump);
      expect(inOrder(await dumpOf(engine))).toEqual(inOrder(dump));
      expect(await graphHash(engine, 1)).toBe(hash);
    });
  },
  { seeded: true },
);
