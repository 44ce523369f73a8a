import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { openMemory } from '../../src/memory/memory.ts';
import { prune } from '../../src/prune/prune.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';

const FACTS = [
  source('one'),
  ...standard('s', ['1']),
  ...environments('x'),
  ...services('a', 'b'),
  ...certificate('p', 's', { note: 'First' }),
  entry('p', 'a', 'x'),
];
const MEGABYTE = 1_000_000;

describeOnEachEngine('Memory that is carried over to a later revision', (open) => {
  const publish = (facts: typeof FACTS) => importFacts(open().engine, { facts, by: 'test', format: 'test', files: [] });
  const at = (revision: number) => ({ revision, staged: false });

  it('equals a fresh read, even if something was undone and published again', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    const lasting = openMemory(engine, MEGABYTE);
    await publish(FACTS);
    await lasting.catalogues(at(1));
    await lasting.scopeIndexes(at(1));
    await revertRun(engine, 'import/1', 'test');
    await publish([...FACTS.slice(0, -1), entry('p', 'b', 'x')]);
    for (const revision of [2, 3]) {
      const fresh = openMemory(engine, MEGABYTE);
      const [carried, read] = [await lasting.catalogues(at(revision)), await fresh.catalogues(at(revision))];
      for (const kind of ['Standard', 'Clause', 'Certificate', 'Environment', 'Source'] as const) {
        expect(carried.all(kind), `${kind} at ${revision}`).toEqual(read.all(kind));
      }
      expect(carried.standardIdsOf('certificate/p')).toEqual(read.standardIdsOf('certificate/p'));
      expect((await lasting.scopeIndexes(at(revision))).subjectIds).toEqual(
        (await fresh.scopeIndexes(at(revision))).subjectIds,
      );
    }
  });

  it('still gives the sizes for cost estimates after an earlier revision was read', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    await publish(FACTS);
    const memory = openMemory(engine, MEGABYTE);
    for (const revision of [1, 0]) {
      await Promise.all([memory.catalogues(at(revision)), memory.scopeIndexes(at(revision))]);
      expect(memory.sizes()).toMatchObject({ services: 2, standards: 1, certificates: 1, entries: 1 });
    }
  });

  it('is read again after a prune has dropped rows that ended in between', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    const lasting = openMemory(engine, MEGABYTE);
    await publish([...FACTS, ...families('f'), membership('IN_FAMILY', 'service/a', 'family/f')]);
    await publish([membership('IN_FAMILY', 'service/b', 'family/f'), entry('p', 'b', 'x')]);
    await Promise.all([lasting.catalogues(at(2)), lasting.scopeIndexes(at(2))]);
    (await lasting.rows.at(at(2))).keep('entries', 'service/b', []);
    await revertRun(engine, 'import/2', 'test');
    await prune(engine, { before: 3 }, { by: 'test' });
    const [catalogue, scopeIndex, cachedRows] = await Promise.all([
      lasting.catalogues(at(3)),
      lasting.scopeIndexes(at(3)),
      lasting.rows.at(at(3)),
    ]);
    expect(catalogue.linkedFrom('service/b', 'IN_FAMILY')).toEqual([]);
    expect(scopeIndex.subjectIds).toEqual(['service/a']);
    expect(cachedRows.find('entries', 'service/b')).toBeUndefined();
  });
});
