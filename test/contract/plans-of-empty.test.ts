import { beforeAll, describe, expect, it } from 'vitest';
import { defineRead } from '../../src/engine/query.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { PLAN_FAULTS } from '../support/plan-faults.ts';
import { loadQueryFiles, programQueries, uniqueKeys } from '../support/store-queries.ts';

await loadQueryFiles();
const unique = uniqueKeys();
/** Queries for many keys at once, which must not scan everything for each key. */
const ofMany = programQueries().filter(({ text }) => text.includes('UNWIND $'));

/** Nodes that a query matches by a property that is not a unique key, or with a condition that another index serves. */
function nodesToHint(text: string): readonly string[] {
  return [...text.matchAll(/\((\w+):(\w+) \{(\w+): [\w.]+\}\)/g)]
    .filter(
      ([, name, label, key]) => !unique.includes(`${label}.${key}`) || text.includes(`WHERE ${name}.untilRevision = $`),
    )
    .map(([, name, label, key]) => `${name}:${label}(${key})`);
}

describe('A query with many keys', () => {
  const hinted = ofMany.filter(({ text }) => nodesToHint(text).length > 0);

  it.each(hinted)('names the index for each lookup: $name', ({ text }) => {
    for (const node of nodesToHint(text)) expect(text).toContain(`USING INDEX SEEK ${node}`);
  });
});

const byBeginnings = defineRead({
  name: 'testByBeginnings',
  text: 'UNWIND $ids AS id MATCH (item:Statement) WHERE item.id STARTS WITH id RETURN item.id AS id',
  sample: { ids: ['entry/0', 'entry/1'] },
  decode: (row) => row,
});

/** Neo4j reuses a plan for a while even if the graph has grown: a large first import may run with such plans. */
describeOnEachEngine('Plans made on an empty graph', (open) => {
  beforeAll(async () => {
    const { engine } = open();
    if (engine.kind === 'neo4j') await engine.define('CALL db.prepareForReplanning(60)');
  });

  it('are recognized if they scan everything for each key', async () => {
    const { engine } = open();
    expect(PLAN_FAULTS[engine.kind].product(await engine.explain(byBeginnings))).toBe(true);
  });

  it.each(ofMany)('do not scan everything for each key: $name', async (query) => {
    const { engine } = open();
    expect(PLAN_FAULTS[engine.kind].product(await engine.explain(query))).toBe(false);
  });
});
