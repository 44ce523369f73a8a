import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { defineRead, defineWrite } from '../../src/engine/query.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type Claim, claim } from '../../src/imports/runs/claim.ts';
import { discardAbandoned } from '../../src/imports/runs/discard.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { readRun } from '../../src/store/import-run.ts';
import { LeaseLost } from '../../src/writing/lease.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { importRows } from '../support/lists.ts';
import { rowsOfFacts } from '../support/rows-of-facts.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

const ELSEWHERE = JSON.stringify({ host: 'another', pid: 1, instance: 'another' });
const ROWS_A_BATCH = 2_000;
const SOON = 10_000;

const moveElsewhere = defineWrite<{ owner: string }, number>({
  name: 'testMoveRunElsewhere',
  text: "MATCH (run:ImportRun {state: 'STAGING'}) SET run.owner = $owner, run.seenAt = 0 RETURN count(run) AS total",
  sample: { owner: ELSEWHERE },
  decode: (row) => row['total'] as number,
});

const lastSign = defineRead<Record<string, never>, number>({
  name: 'testLastSign',
  text: "MATCH (run:ImportRun {state: 'STAGING'}) RETURN run.seenAt AS seenAt",
  sample: {},
  decode: (row) => row['seenAt'] as number,
});

const countOfRevision = defineRead<{ revision: number }, number>({
  name: 'testCountOfRevision',
  text: `
    MATCH (item) WHERE item.fromRevision = $revision OR item.untilRevision = $revision OR item.revision = $revision
      AND item.graphId IS NULL
    RETURN count(item) AS total
  `,
  sample: { revision: 2 },
  decode: (row) => row['total'] as number,
});

const NODES = [source('one'), ...standard('s'), ...environments('x'), ...certificate('p', 's'), ...services('a')];
const MANY = services(...Array.from({ length: ROWS_A_BATCH }, (_item, index) => `many-${index}`));

describeOnEachEngine('A run that another process considers abandoned', (open) => {
  /** Treats the embedded graph as one that other processes have open, too. */
  const shared = (): Engine => ({ ...open().engine, isShared: true });
  const given = { by: 'test', format: 'test', files: [] };

  beforeEach(async () => {
    await emptyGraph(shared());
    await importFacts(shared(), { ...given, facts: [...NODES, entry('p', 'a', 'x')] });
  });

  /** Acts like another process that has seen no sign of the run for long. */
  async function takeForDead(): Promise<void> {
    const { engine } = open();
    await engine.transaction((run) => run(moveElsewhere, { owner: ELSEWHERE }));
    await discardAbandoned(engine);
  }

  function importSlowly(first: readonly Fact[], meanwhile: () => Promise<void>, rest: readonly Fact[]) {
    return importRows(shared(), [], {
      source: null,
      read: () =>
        rowsOfFacts(
          (async function* () {
            yield* first;
            await meanwhile();
            yield* rest;
          })(),
        ),
    });
  }

  /** Engines that wait until all of them have read the state. */
  function seenByAll(processes: number): readonly Engine[] {
    let waiting = processes;
    let goOn = () => {};
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const read: Engine['read'] = async (query, parameters) => {
      const rows = await open().engine.read(query, parameters);
      waiting -= 1;
      if (waiting === 0) goOn();
      await seen;
      return rows;
    };
    return Array.from({ length: processes }, () => ({ ...shared(), read }));
  }

  async function mustLeaveNothing(hash: string): Promise<void> {
    expect(await readRun(open().engine, 'import/2')).toBeNull();
    expect(await open().engine.read(countOfRevision, { revision: 2 })).toEqual([0]);
    await importFacts(shared(), { ...given, facts: services('later') });
    await revertRun(shared(), 'import/2', 'test');
    const { revision } = await ensureGraph(open().engine);
    expect(await graphHash(open().engine, revision)).toBe(hash);
  }

  it.each([
    { what: 'nodes', rest: services('b') },
    { what: 'statements', rest: [entry('p', 'a', null)] },
    { what: 'changed statements', rest: [entry('p', 'a', 'x', { condition: 'In part.' })] },
    { what: 'nothing more', rest: [] },
  ])('keeps nothing, even if it continues to write $what', async ({ rest }) => {
    const before = await graphHash(open().engine, 1);
    await expect(importSlowly(MANY, takeForDead, rest)).rejects.toBeInstanceOf(LeaseLost);
    await mustLeaveNothing(before);
  });

  it('writes nothing into the next run, which reuses its number', async () => {
    const ofAnother = { by: 'another', format: 'test', files: [] };
    let next: Claim | null = null;
    const takeOver = async () => {
      await takeForDead();
      next = await claim(open().engine, ofAnother);
    };
    await expect(importSlowly(MANY, takeOver, services('b'))).rejects.toBeInstanceOf(LeaseLost);
    expect(next).toMatchObject({ importId: 'import/2', revision: 2 });
    expect(await readRun(open().engine, 'import/2')).toMatchObject({ state: 'STAGING', by: 'another' });
    expect(await open().engine.read(countOfRevision, { revision: 2 })).toEqual([0]);
  });

  it('keeps nothing if it undoes another run', async () => {
    await importFacts(shared(), { ...given, facts: [entry('p', 'a', null)] });
    const before = await graphHash(open().engine, 2);
    const engine = shared();
    const read: Engine['read'] = async (query, parameters) => {
      if (query.name === 'changeItemsOfSTATEMENT_OPENED') await takeForDead();
      return open().engine.read(query, parameters);
    };
    await expect(revertRun({ ...engine, read }, 'import/2', 'test')).rejects.toBeInstanceOf(LeaseLost);
    expect(await open().engine.read(countOfRevision, { revision: 3 })).toEqual([0]);
    expect(await graphHash(open().engine, 2)).toBe(before);
  });

  it('is cleaned up once if several processes start together', async () => {
    const before = await graphHash(open().engine, 1);
    let started: readonly PromiseSettledResult<void>[] = [];
    const startTogether = async () => {
      await open().engine.transaction((run) => run(moveElsewhere, { owner: ELSEWHERE }));
      started = await Promise.allSettled(seenByAll(3).map(discardAbandoned));
    };
    await expect(importSlowly(MANY, startTogether, [])).rejects.toBeInstanceOf(LeaseLost);
    expect(started.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    await mustLeaveNothing(before);
  });

  describe('is recognized as alive', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
    afterEach(() => void vi.useRealTimers());

    it('by its signs during a long read', async () => {
      const signs: number[] = [];
      const readForLong = async () => {
        vi.advanceTimersByTime(SOON);
        const begun = Date.now();
        await open().engine.transaction((run) => run(moveElsewhere, { owner: ELSEWHERE }));
        for (let seenAt = 0; seenAt < begun; signs.push(seenAt)) {
          vi.advanceTimersByTime(SOON);
          await new Promise((resolve) => setTimeout(resolve, 20));
          [seenAt = 0] = await open().engine.read(lastSign, {});
        }
        await discardAbandoned(shared());
      };
      const report = await importSlowly([], readForLong, services('b'));
      expect(report.state).toBe('PUBLISHED');
      expect(signs.length).toBeGreaterThan(0);
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
