import { beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { DeadlineExceeded, StoreUnavailable } from '../../src/errors.ts';
import { PublishingUnknown } from '../../src/imports/runs/publish.ts';
import { publishRun, revertRun } from '../../src/imports/runs/transitions.ts';
import { graphState } from '../../src/store/graph-state.ts';
import { readRun } from '../../src/store/import-run.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

describeOnEachEngine('A publication whose answer is lost', (open) => {
  const given = { by: 'test', format: 'test', files: [] };
  const lost = new StoreUnavailable();

  beforeEach(async () => {
    await emptyGraph(open().engine);
    await importFacts(open().engine, { ...given, facts: [source('one'), ...services('a')] });
  });

  /** The same engine, except for the first transaction that publishes. */
  function losing({
    failure = lost,
    isCommitted,
    isAwayAfter = false,
  }: {
    failure?: Error;
    isCommitted: boolean;
    isAwayAfter?: boolean;
  }): Engine & { comeBack(): void } {
    const { engine } = open();
    let isLost = false;
    let isAway = false;
    const mustBeThere = () => {
      if (isAway) throw new StoreUnavailable();
    };
    return {
      ...engine,
      comeBack() {
        isAway = false;
      },
      read: async (query, parameters) => {
        mustBeThere();
        return engine.read(query, parameters);
      },
      write: async (query, parameters) => {
        mustBeThere();
        return engine.write(query, parameters);
      },
      async transaction(work) {
        mustBeThere();
        let publishes = false;
        const [outcome] = await Promise.allSettled([
          engine.transaction(async (run) => {
            const done = await work((query, parameters) => {
              publishes ||= query.name === 'moveRevision';
              return run(query, parameters);
            });
            if (publishes && !isLost && !isCommitted) throw failure;
            return done;
          }),
        ]);
        if (publishes && !isLost) {
          isLost = true;
          isAway = isAwayAfter;
          throw failure;
        }
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      },
    };
  }

  const importB = (engine: Engine) => importFacts(engine, { ...given, facts: services('b') });
  const revision = async () => (await open().engine.read(graphState, {}))[0]?.revision;

  it.each([
    ['the graph became unavailable', lost],
    ['the deadline had passed', new DeadlineExceeded(1)],
  ])('is reported as done if it was committed: %s', async (_when, failure) => {
    const { published } = await importB(losing({ failure, isCommitted: true }));
    expect(published).toEqual({ importId: 'import/2', revision: 2 });
    expect((await readRun(open().engine, 'import/2'))?.state).toBe('PUBLISHED');
    expect(await revision()).toBe(2);
  });

  it('is reported as done for an undo and for a staged import, too', async () => {
    expect(await revertRun(losing({ isCommitted: true }), 'import/1', 'test')).toEqual({
      outcome: 'done',
      importId: 'import/2',
    });
    const { importId } = await stageFacts(open().engine, [source('one'), ...services('c')]);
    expect(await publishRun(losing({ isCommitted: true }), importId, 'test')).toEqual({ outcome: 'done', importId });
    expect(await revision()).toBe(3);
  });

  it('fails and leaves nothing behind if it was not committed', async () => {
    await expect(importB(losing({ isCommitted: false }))).rejects.toBe(lost);
    expect(await readRun(open().engine, 'import/2')).toBeNull();
    expect(await revision()).toBe(1);
    expect((await importB(open().engine)).published).toEqual({ importId: 'import/2', revision: 2 });
  });

  it.each([
    { isCommitted: true, next: null },
    { isCommitted: false, next: { importId: 'import/2', revision: 2 } },
  ])(
    'has an unknown outcome if the graph is unavailable, committed or not: $isCommitted',
    async ({ isCommitted, next }) => {
      const engine = losing({ isCommitted, isAwayAfter: true });
      const failure = await importB(engine).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PublishingUnknown);
      expect((failure as Error).message).toContain('not known whether');
      engine.comeBack();
      expect((await importB(engine)).published).toEqual(next);
      expect(await revision()).toBe(2);
    },
  );
});
