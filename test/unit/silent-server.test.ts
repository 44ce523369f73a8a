import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CallSize, supervise } from '../../src/engine/supervisor.ts';
import { StoreUnavailable } from '../../src/errors.ts';

const DEADLINE = 600_000;

/** A server whose liveness checks give the chosen result after a realistic delay. */
function server(isAlive: (silent: CallSize) => boolean) {
  const availability: boolean[] = [];
  const looks: CallSize[] = [];
  const supervisor = supervise<string>({
    open: () => 'link',
    close: async () => undefined,
    mostCalls: 10,
    async isAlive(_hasAnswered, silent) {
      looks.push(silent);
      await new Promise((resolve) => setTimeout(resolve, silent === 'small' ? 2_300 : 30_000));
      return isAlive(silent);
    },
    isBroken: () => false,
    onAvailability: (isAvailable) => availability.push(isAvailable),
  });
  /** Starts a call. Its `answer` is set once it ends. */
  const call = (size: CallSize, takes: number) => {
    const told: { answer?: unknown } = {};
    const work = () => new Promise<string>((resolve) => setTimeout(() => resolve('done'), takes));
    supervisor.call(DEADLINE, size, work).then(
      (answer) => Object.assign(told, { answer }),
      (answer) => Object.assign(told, { answer }),
    );
    return told;
  };
  return { call, availability, looks };
}

describe('A silent server', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts as unavailable after a few seconds in a small call', async () => {
    const { call, availability } = server(() => false);
    const small = call('small', DEADLINE);
    await vi.advanceTimersByTimeAsync(3_500);
    expect(small.answer).toBeInstanceOf(StoreUnavailable);
    expect(availability).toEqual([false]);
  });

  it('is awaited in a large call while it answers checks slowly', async () => {
    const { call, availability, looks } = server((silent) => silent === 'large');
    const large = call('large', 120_000);
    await vi.advanceTimersByTimeAsync(119_000);
    expect([large.answer, availability]).toEqual([undefined, []]);
    expect(looks).not.toContain('small');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(large.answer).toBe('done');
  });

  it('keeps its large calls if it is too slow for small ones', async () => {
    const { call, availability } = server((silent) => silent === 'large');
    const large = call('large', 20_000);
    const small = call('small', DEADLINE);
    await vi.advanceTimersByTimeAsync(4_000);
    expect([small.answer, large.answer]).toEqual([expect.any(StoreUnavailable), undefined]);
    expect(availability).toEqual([false]);
    await vi.advanceTimersByTimeAsync(17_000);
    expect(large.answer).toBe('done');
  });

  it('counts as unavailable in a large call after half a minute without any answer', async () => {
    const { call, availability } = server(() => false);
    const large = call('large', DEADLINE);
    await vi.advanceTimersByTimeAsync(34_000);
    expect(large.answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(large.answer).toBeInstanceOf(StoreUnavailable);
    expect(availability).toEqual([false]);
  });
});
