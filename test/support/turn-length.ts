import { PerformanceObserver } from 'node:perf_hooks';

/** Milliseconds; shorter turns need not be looked at. */
const SHORT = 10;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Measures how long one turn of the event loop took at the longest while some work went on, in milliseconds without
 * garbage collection: on a machine that others share, a full one takes longer than any turn.
 */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  const turns: (Span & { readonly busy: number })[] = [];
  const collections: Span[] = [];
  const note = (list: { getEntries(): readonly { readonly startTime: number; readonly duration: number }[] }) => {
    for (const { startTime, duration } of list.getEntries())
      collections.push({ start: startTime, end: startTime + duration });
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ entryTypes: ['gc'] });
  let isEnding = false;
  let start = performance.now();
  let used = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(used);
    const end = performance.now();
    // By the clock a turn is as long as others of the machine make it; by the processor, as threads beside this one do.
    const busy = Math.min((user + system) / 1_000, end - start);
    if (busy > SHORT) turns.push({ start, end, busy });
    start = performance.now();
    used = process.cpuUsage();
    if (!isEnding) setImmediate(look);
  };
  setImmediate(look);
  try {
    await work();
    await new Promise(setImmediate);
    note({ getEntries: () => observer.takeRecords() });
    return turns.reduce((longest, turn) => Math.max(longest, turn.busy - timeWithin(turn, collections)), 0);
  } finally {
    isEnding = true;
    observer.disconnect();
  }
}

function timeWithin({ start, end }: Span, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
}
