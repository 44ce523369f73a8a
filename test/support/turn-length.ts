import { PerformanceObserver } from 'node:perf_hooks';

/** Turns of fewer milliseconds are ignored. */
const SHORT = 10;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the longest turn of the event loop during the work, in milliseconds without garbage collection: on a busy
 * machine, a full collection takes longer than any turn.
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
    // The lower of both measures: elapsed time includes other programs, processor time includes parallel threads.
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
