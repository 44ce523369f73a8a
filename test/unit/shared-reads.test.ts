import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { shareReads } from '../../src/memory/shared-reads.ts';
import { settled } from '../support/settled.ts';

const REVISION = { revision: 3, staged: false };
/** Never used: the tests supply the reads. */
const engine = {} as Engine;

/** A read that waits for the test, and its calls. */
function heldReading() {
  const calls: { keys: readonly string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const reading = {
    keyOf: (key: string) => key,
    read: (keys: readonly string[]) =>
      new Promise<readonly string[]>((resolve, reject) => {
        calls.push({ keys, answer: () => resolve(keys.map((key) => `value of ${key}`)), fail: reject });
      }),
  };
  return { calls, reading };
}

beforeEach(() => {
  // On a busy machine, the longest wait could be over before anything else has run.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('reads of several operations', () => {
  test('start at once if none is running, and otherwise share the next one', async () => {
    const { calls, reading } = heldReading();
    const reads = shareReads(engine).at(REVISION);
    const answers = ['a', 'b', 'c'].map((key) => reads.read('services', [key], reading));
    answers.push(reads.read('services', ['c', 'd'], reading));
    await settled();
    expect(calls.map(({ keys }) => keys)).toEqual([['a']]);
    calls[0]?.answer();
    await settled();
    expect(calls.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c', 'd']]);
    for (const { answer } of calls) answer();
    expect(await Promise.all(answers)).toEqual([
      ['value of a'],
      ['value of b'],
      ['value of c'],
      ['value of c', 'value of d'],
    ]);
  });

  test('are not shared between different queries or revisions', async () => {
    const { calls, reading } = heldReading();
    const byRevision = shareReads(engine);
    const asked = [
      [REVISION, 'services'],
      [REVISION, 'aliases'],
      [{ revision: 4, staged: false }, 'services'],
    ] as const;
    for (const [point, query] of [...asked, ...asked]) {
      void byRevision.at(point).read(query, [`${point.revision} ${query}`], reading);
    }
    await settled();
    for (const { keys } of calls) expect(keys).toHaveLength(1);
    expect(calls).toHaveLength(3);
  });

  test('are not shared at a staged revision', async () => {
    const { calls, reading } = heldReading();
    const reads = shareReads(engine).at({ revision: 4, staged: true });
    for (const key of ['a', 'a', 'a', 'a']) void reads.read('services', [key], reading);
    await settled();
    expect(calls).toHaveLength(4);
  });

  test('fail for all that share one, but not for later ones', async () => {
    const { calls, reading } = heldReading();
    const reads = shareReads(engine).at(REVISION);
    const [first, second, third] = ['a', 'b', 'c'].map((key) => reads.read('services', [key], reading));
    await settled();
    calls[0]?.answer();
    await settled();
    calls[1]?.fail(new Error('The engine is away.'));
    await expect(second).rejects.toThrow('The engine is away.');
    await expect(third).rejects.toThrow('The engine is away.');
    const later = reads.read('services', ['d'], reading);
    await settled();
    for (const { answer } of calls) answer();
    expect(await Promise.all([first, later])).toEqual([['value of a'], ['value of d']]);
  });

  test('wait at most five milliseconds for a slow one', async () => {
    const { calls, reading } = heldReading();
    const reads = shareReads(engine).at(REVISION);
    for (const key of ['a', 'b', 'c']) void reads.read('services', [key], reading);
    await vi.advanceTimersByTimeAsync(4);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c']]);
  });

  test('start at once if they request very many keys', async () => {
    const { calls, reading } = heldReading();
    const reads = shareReads(engine).at(REVISION);
    const many = Array.from({ length: 1_000 }, (_item, k) => `${k}`);
    for (const keys of [['a'], many]) void reads.read('services', keys, reading);
    await settled();
    expect(calls.map(({ keys }) => keys.length)).toEqual([1, 1_000]);
  });
});
