import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { limitLines } from '../../src/http/requests/line-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('allows sixty lines per minute, reports how many it dropped, and starts over', () => {
  const told: number[] = [];
  const hasLine = limitLines((count) => told.push(count));
  const linesOf = (times: number) => Array.from({ length: times }, hasLine).filter(Boolean).length;
  expect(linesOf(1_336)).toBe(60);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([1_276]);
  expect(linesOf(10)).toBe(10);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([1_276]);
});
