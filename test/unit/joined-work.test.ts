import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { ClientGone, DeadlineExceeded, StoreUnavailable } from '../../src/errors.ts';
import { startDeadline, waitUntil } from '../../src/graphql/operation-deadline.ts';
import { cacheAnswers } from '../../src/memory/answer-cache.ts';
import { keepByRevision } from '../../src/memory/by-revision.ts';
import { openMemory } from '../../src/memory/memory.ts';

const POINT = { revision: 1, staged: false };
const SLOW = new DeadlineExceeded(1);

interface Outcome {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
}

/** Work whose outcome the test decides each time it starts. */
function work() {
  const outcomes: Outcome[] = [];
  return {
    times: () => outcomes.length,
    begin: () =>
      new Promise<string>((resolve, reject) => {
        outcomes.push({ resolve, reject });
      }),
    /** The outcome of the given run, counted from 1, once it has started. */
    async outcome(time: number): Promise<Outcome> {
      while (outcomes.length < time) await new Promise(setImmediate);
      return outcomes[time - 1] as Outcome;
    },
  };
}

const keepers = [
  {
    name: 'an answer',
    keep(begin: () => Promise<string>) {
      const answers = cacheAnswers(1_000_000, { hits: 0, misses: 0 });
      return () => answers(POINT, 'question', begin);
    },
  },
  {
    name: 'a value of a revision',
    keep(begin: () => Promise<string>) {
      const values = keepByRevision({ between: async () => [], isKept: async () => true }, { read: begin });
      return () => values(POINT);
    },
  },
];

const failures = [
  { why: 'ran out of time', failure: SLOW },
  { why: 'went away', failure: new ClientGone() },
];

it.each(keepers.flatMap((cachedRows) => failures.map((failure) => ({ ...cachedRows, ...failure }))))(
  'requests $name once more for all who joined if the first caller $why',
  async ({ keep, failure }) => {
    const { times, begin, outcome } = work();
    const ask = keep(begin);
    const [first, second, third] = [ask(), ask(), ask()];
    (await outcome(1)).reject(failure);
    await expect(first).rejects.toBe(failure);
    // The first to join starts the work again; the others join that run.
    (await outcome(2)).resolve('found');
    expect(await Promise.all([second, third, ask()])).toEqual(['found', 'found', 'found']);
    expect(times()).toBe(2);
  },
);

it.each(keepers)('does not cache a failure of $name', async ({ keep }) => {
  const { begin, outcome } = work();
  const ask = keep(begin);
  const failed = [ask(), ask()];
  (await outcome(1)).reject(new StoreUnavailable('test'));
  for (const one of failed) await expect(one).rejects.toThrow(StoreUnavailable);
  const again = ask();
  (await outcome(2)).resolve('found');
  expect(await again).toBe('found');
});

it('reads a revision even if the previous one failed', async () => {
  const { begin, outcome } = work();
  const values = keepByRevision<string>(
    { between: async () => [], isKept: async () => true },
    {
      read: begin,
      carry: async (earlier) => `${earlier}, carried`,
    },
  );
  const before = values(POINT);
  const after = values({ revision: 2, staged: false });
  (await outcome(1)).reject(SLOW);
  await expect(before).rejects.toBe(SLOW);
  (await outcome(2)).resolve('read anew');
  expect(await after).toBe('read anew');
});

it('rejects the waits of an abandoned operation at once, and starts nothing more for it', async () => {
  const { times, begin, outcome } = work();
  const memory = openMemory({} as Engine, 1_000_000);
  const deadline = startDeadline(60_000);
  const ofOne = waitUntil(deadline, memory, () => undefined);
  const left = ofOne.answers(POINT, 'question', begin);
  const patient = memory.answers(POINT, 'question', begin);
  deadline.abandon();
  await expect(left).rejects.toThrow(ClientGone);
  await expect(ofOne.answers(POINT, 'another', begin)).rejects.toThrow(ClientGone);
  (await outcome(1)).resolve('found');
  expect(await patient).toBe('found');
  expect(times()).toBe(1);
});

it('does not hold up an operation with less time than the one that started the work', async () => {
  const { begin, outcome } = work();
  // The engine is never read.
  const memory = openMemory({} as Engine, 1_000_000);
  const patient = memory.answers(POINT, 'question', begin);
  const hurried = waitUntil(startDeadline(1), memory, () => undefined).answers(POINT, 'question', begin);
  await expect(hurried).rejects.toThrow(DeadlineExceeded);
  (await outcome(1)).resolve('found');
  expect(await patient).toBe('found');
});
