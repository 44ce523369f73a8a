import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { spanLastNet } from '../../src/start/last-net.ts';

describe('An uncaught exception', () => {
  const fall = (close: () => Promise<void>) => {
    let closed = 0;
    const ending = new EventEmitter();
    const ended = new Promise<number>((resolve) => {
      const own = Object.assign(ending, { exit: resolve });
      const counting = () => {
        closed += 1;
        return close();
      };
      spanLastNet({ close: counting, log: createLog('silent') }, own);
    });
    for (const what of ['one', 'another']) ending.emit('uncaughtException', new Error(what));
    return { ended, closed: () => closed };
  };

  it('closes the server once, waits until it has closed, and exits with 1', async () => {
    let end: () => void = () => undefined;
    const closing = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { ended, closed } = fall(() => closing);
    expect(await Promise.race([ended, new Promise((resolve) => setImmediate(resolve, 'running'))])).toBe('running');
    end();
    expect([await ended, closed()]).toEqual([1, 1]);
  });

  it('exits with 1 even if closing fails', async () => {
    expect(await fall(() => Promise.reject(new Error('no'))).ended).toBe(1);
  });
});
