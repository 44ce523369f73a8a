import { beforeAll, describe, expect, it } from 'vitest';
import { defineRead } from '../../src/engine/query.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { PLAN_FAULTS } from '../support/plan-faults.ts';
import { loadQueryFiles, programQueries, uniqueKeys } from '../support/store-queries.ts';

await loadQueryFiles();
const unique = uniqueKeys();
/** What is asked by many keys at once: it must not go through all there is for each of them. */
const ofMany = programQueries().filter(({ text }) => text.includes('UNWIND $'));

/** The nodes that a query finds by a property which not one node alone has, or by a condition which another index serves. */
function nodesToHint(text: string): readonly string[] {
  return [...text.matchAll(/\((\w+):(\w+) \{(\w+): [\w.]+\}\)/g)]
    .filter(
      ([, name, label, key]) => !unique.includes(`${label}.${key}`) || text.includes(`WHERE ${name}.untilRevision = $`),
    )
    .map(([, name, label, key]) => `${name}:${label}(${key})`);
}

describe('A query by many keys', () => {
  const hinted = ofMany.filter(({ text }) => nodesToHint(text).length > 0);

  it.each(hinted)('names the index that it seeks: $name', ({ text }) => {
    for (const node of nodesToHint(text)) expect(text).toContain(`USING INDEX SEEK ${node}`);
  });
});

const byBeginnings = defineRead({
  name: 'testByBeginnings',
  text: 'UNWIND $ids AS id MATCH (item:Statement) WHERE item.id STARTS WITH id RETURN item.id AS id',
  sample: { ids: ['entry/0', 'entry/1'] },
  decode: (row) => row,
});

/** Neo4j keeps a plan for a while, whatever comes into the graph meanwhile: a first import of many rows meets such. */
describeOnEachEngine('Plans made while the graph is empty', (open) => {
  beforeAll(async () => {
    const { engine } = open();
    if (engine.kind === 'neo4j') await engine.define('CALL db.prepareForReplanning(60)');
  });

  it('are known where they go through all for each key', async () => {
    const { engine } = open();
    expect(PLAN_FAULTS[engine.kind].product(await engine.explain(byBeginnings))).toBe(true);
  });

  it.each(ofMany)('go through nothing for each key: $name', async (query) => {
    const { engine } = open();
    expect(PLAN_FAULTS[engine.kind].product(await engine.explain(query))).toBe(false);
  });
});
