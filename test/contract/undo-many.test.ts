import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

const MOST_ROWS = 2_000;
const NAMES = Array.from({ length: MOST_ROWS + 100 }, (_item, index) => `many-${index}`);
const NODES = [source('one'), ...standard('s'), ...environments('x'), ...certificate('p', 's'), ...services(...NAMES)];
const given = { by: 'test', format: 'test', files: [] };

describeOnEachEngine('undoing a very large run', (open) => {
  it('reads it in parts, and restores the graph as it was', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    const entries = (condition: string) => NAMES.map((name) => entry('p', name, 'x', { condition }));
    await importFacts(engine, { ...given, facts: [...NODES, ...entries('In part.')] });
    const before = await graphHash(engine, 1);
    await importFacts(engine, { ...given, facts: entries('For a time.') });
    const answered = new Map<string, number>();
    const read: Engine['read'] = async (query, parameters) => {
      const rows = await engine.read(query, parameters);
      answered.set(query.name, Math.max(answered.get(query.name) ?? 0, rows.length));
      return rows;
    };
    expect(await revertRun({ ...engine, read }, 'import/2', 'test')).toMatchObject({ outcome: 'done' });
    const { revision } = await ensureGraph(engine);
    expect(await graphHash(engine, revision)).toBe(before);
    const long = [...answered].filter(([name, rows]) => !name.startsWith('changeIdsOf') && rows > MOST_ROWS);
    expect(long).toEqual([]);
  });
});
