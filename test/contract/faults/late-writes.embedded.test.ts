import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/engine/embedded.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { applySchema } from '../../../src/engine/migrate.ts';
import { defineRead, defineWrite } from '../../../src/engine/query.ts';
import { DeadlineExceeded } from '../../../src/errors.ts';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { importFacts } from '../../support/import-facts.ts';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';

const DEADLINE = 250;
/** Duration of a late query, in deadlines. */
const TOO_LONG = 2.5;
const SOME_TICKS = 500_000;
/** A write query counts more slowly. */
const FARTHER = 3;

type None = Record<string, never>;

const countTicks = defineRead<{ ticks: number }, number>({
  name: 'testCountTicks',
  text: 'UNWIND range(1, $ticks) AS tick RETURN count(tick) AS total',
  sample: { ticks: SOME_TICKS },
  decode: (row) => row['total'] as number,
});

const writeMark = defineWrite<None, number>({
  name: 'testWriteMark',
  text: 'CREATE (mark:TestMark) RETURN 1 AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

const countMarks = defineRead<None, number>({
  name: 'testCountMarks',
  text: 'MATCH (mark:TestMark) RETURN count(mark) AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

const countEntries = defineRead<None, number>({
  name: 'testCountEntries',
  text: 'MATCH (entry:ScopeEntry) RETURN count(entry) AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

describe('A write on the embedded engine that misses its deadline', () => {
  let engine: Engine;
  let ticks = SOME_TICKS;

  /** The same query, but too slow for the deadline. */
  const slow = <Slow extends { readonly text: string }>(query: Slow): Slow => ({
    ...query,
    text: `UNWIND range(1, ${ticks}) AS tick WITH count(tick) AS ticks ${query.text}`,
  });

  /** Retries when the machine was too busy, or the work had to wait for a late write. */
  async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof DeadlineExceeded)) throw error;
      }
    }
  }

  /** Resolves when all late queries have ended: this one starts later and counts further. */
  async function settled(): Promise<void> {
    await engine.read(countTicks, { ticks: FARTHER * ticks });
    await patiently(() => engine.transaction(async () => undefined));
  }

  beforeAll(async () => {
    engine = openEmbedded(null, { readDeadline: 60_000, writeDeadline: DEADLINE });
    await applySchema(engine);
    await patiently(() => ensureGraph(engine));
    const begun = performance.now();
    await engine.read(countTicks, { ticks: SOME_TICKS });
    ticks = Math.ceil((TOO_LONG * DEADLINE * SOME_TICKS) / (performance.now() - begun));
  });
  afterAll(() => engine.close());

  it('is rolled back if it is in a transaction', async () => {
    const late = engine.transaction(async (run) => {
      await run(writeMark, {});
      await run(slow(writeMark), {});
    });
    await expect(late).rejects.toBeInstanceOf(DeadlineExceeded);
    await settled();
    expect(await engine.read(countMarks, {})).toEqual([0]);
  });

  it('finishes before the next write if the engine commits it', async () => {
    await expect(engine.write(slow(writeMark), {})).rejects.toBeInstanceOf(DeadlineExceeded);
    expect(await patiently(() => engine.transaction((run) => run(countMarks, {})))).toEqual([1]);
  });

  it('is undone with its import by the next import, even if the write ends late', async () => {
    const nodes = [source('one'), ...standard('s'), ...environments('x'), ...certificate('p', 's'), ...services('a')];
    const given = { by: 'test', format: 'test', files: [] };
    await patiently(() => importFacts(engine, { ...given, facts: nodes }));
    const { write } = engine;
    Object.assign(engine, { write: ((query, parameters) => write(slow(query), parameters)) satisfies Engine['write'] });
    const late = importFacts(engine, { ...given, facts: [...nodes, entry('p', 'a', 'x')] });
    await expect(late).rejects.toBeInstanceOf(DeadlineExceeded);
    Object.assign(engine, { write });
    await settled();
    await patiently(() => importFacts(engine, { ...given, facts: services('b') }));
    expect(await engine.read(countEntries, {})).toEqual([0]);
  });
});
