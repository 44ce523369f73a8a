import { beforeEach, expect, it } from 'vitest';
import type { Engine, Run } from '../../src/engine/engine.ts';
import { discardRun, publishRun } from '../../src/imports/runs/transitions.ts';
import { readRun } from '../../src/store/import-run.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { alias, services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const given = { by: 'test', format: 'test', files: [] };

describeOnEachEngine('A discard that failed', (open) => {
  let importId = '';

  beforeEach(async () => {
    const { engine } = open();
    await emptyGraph(engine);
    await importFacts(engine, { ...given, facts: [source('one'), ...services('a')] });
    const hash = await graphHash(engine, 1);
    ({ importId } = await stageFacts(engine, [...services('b'), alias('service/a', 'First')]));
    let isBroken = true;
    const transaction: Engine['transaction'] = (work) =>
      engine.transaction((run) => {
        const failing: Run = (query, parameters) => {
          if (!isBroken || query.name !== 'deleteStagedNodes') return run(query, parameters);
          isBroken = false;
          throw new Error('The disk is full.');
        };
        return work(failing);
      });
    await expect(discardRun({ ...engine, transaction }, importId, 'test')).rejects.toThrow('The disk is full.');
    expect(await graphHash(engine, 1)).toBe(hash);
  });

  it('can be repeated, once', async () => {
    const { engine } = open();
    expect(await publishRun(engine, importId, 'test')).toMatchObject({ outcome: 'not-found' });
    expect(await discardRun(engine, importId, 'test')).toEqual({ outcome: 'done', importId });
    expect((await readRun(engine, importId))?.state).toBe('DISCARDED');
    expect(await discardRun(engine, importId, 'test')).toMatchObject({ outcome: 'not-found' });
  });

  it('does not block imports', async () => {
    const { engine } = open();
    const { counts, published } = await importFacts(engine, { ...given, facts: services('b') });
    expect(counts.nodesAdded).toBe(1);
    expect(published?.revision).toBe(3);
    expect((await readRun(engine, importId))?.state).toBe('DISCARDED');
  });
});
