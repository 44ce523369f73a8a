import { expect, it, vi } from 'vitest';
import { shareWork } from '../../../web/explorer/api/shared-work.ts';

it('starts once for concurrent callers, and runs until the last of them leaves', async () => {
  const begin = vi.fn((_signal: AbortSignal) => new Promise<string>(() => undefined));
  const [one, other, late] = [new AbortController(), new AbortController(), new AbortController()];
  void shareWork('shared', begin, one.signal);
  void shareWork('shared', begin, other.signal);
  expect(begin).toHaveBeenCalledTimes(1);
  one.abort();
  expect(begin.mock.calls[0]?.[0].aborted).toBe(false);
  other.abort();
  expect(begin.mock.calls[0]?.[0].aborted).toBe(true);
  void shareWork('shared', begin, late.signal);
  expect(begin).toHaveBeenCalledTimes(2);
});

it('reports its outcome to all waiting callers, and starts again for the next one', async () => {
  const begin = vi.fn(() => Promise.reject(new Error('away')));
  const { signal } = new AbortController();
  const both = await Promise.allSettled([shareWork('failed', begin, signal), shareWork('failed', begin, signal)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(begin).toHaveBeenCalledTimes(1);
  await expect(shareWork('failed', begin, signal)).rejects.toThrow('away');
  expect(begin).toHaveBeenCalledTimes(2);
});
