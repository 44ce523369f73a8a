import type { Occupancy } from '../../concurrency/semaphore.ts';

export interface PlacesOptions {
  /** Number of lists that are read at a time. */
  readonly size: number;
  /** Milliseconds after which a waiting owner without a running list gets an extra place. */
  readonly turn?: number;
  /** Milliseconds of reading that an owner may use while others wait and no place is free. */
  readonly budget?: number;
}

interface Reading {
  readonly whose: string;
  /** Ends the reading because its owner has used up the budget. */
  readonly onSpent: () => void;
  readonly onWaiting: (ahead: number) => void;
  readonly granted: () => void;
  /** Time of arrival; once the reading has begun, its start. */
  since: number;
}

export interface Place {
  readonly granted: Promise<void>;
  /** Leaves the place or the queue; further calls do nothing. */
  release(): void;
}

/** Places beyond the size, for owners without a running list; memory must suffice for them as well. */
const EXTRA = 1;
const TURN = 3_000;
const BUDGET = 60_000;
/** Used time decreases by a tenth of the time that has passed since. */
const FORGIVEN = 1 / 10;

/**
 * Shares readers fairly: the owner with the fewest running lists is next, then the one who came first. An owner without a
 * running list gets an extra place after a turn. If none is free even then, a list is ended whose owner has used up a budget.
 */
export function createReadingPlaces({ size, turn = TURN, budget = BUDGET }: PlacesOptions) {
  const reading = new Set<Reading>();
  const waiting = new Set<Reading>();
  const used = new Map<string, { milliseconds: number; at: number }>();
  let timer: NodeJS.Timeout | undefined;

  const readBy = (whose: string) => [...reading].filter((each) => each.whose === whose).length;

  function usedBy(whose: string, now: number): number {
    const { milliseconds = 0, at = now } = used.get(whose) ?? {};
    const before = Math.max(0, milliseconds - (now - at) * FORGIVEN);
    const running = [...reading].filter((each) => each.whose === whose);
    return running.reduce((sum, { since }) => sum + now - since, before);
  }

  /** Returns the waiting readings, next one first. */
  function inTurn(now: number): Reading[] {
    const rankOf = ({ whose }: Reading) => Number(usedBy(whose, now) > budget) * 1_000 + readBy(whose);
    const ranks = new Map([...waiting].map((each) => [each, rankOf(each)]));
    return [...waiting].sort((left, right) => (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0));
  }

  function settle(): void {
    clearTimeout(timer);
    const now = performance.now();
    for (let [next] = inTurn(now); next !== undefined && hasRoom(next, now); [next] = inTurn(now)) admit(next, now);
    const queue = inTurn(now);
    for (const [ahead, each] of queue.entries()) each.onWaiting(ahead + 1);
    const [next] = queue;
    if (next === undefined) return;
    const isDue = now - next.since >= turn;
    if (isDue) endSpent(next.whose, now);
    // Check again after its turn, and then repeatedly while no place is free.
    timer = setTimeout(settle, isDue ? turn : turn - (now - next.since)).unref();
  }

  function hasRoom({ whose, since }: Reading, now: number): boolean {
    if (reading.size < size) return true;
    return reading.size < size + EXTRA && readBy(whose) === 0 && now - since >= turn;
  }

  function admit(next: Reading, now: number): void {
    waiting.delete(next);
    next.since = now;
    reading.add(next);
    next.granted();
  }

  function endSpent(whose: string, now: number): void {
    const spent = [...reading].filter((each) => each.whose !== whose && usedBy(each.whose, now) > budget);
    spent[0]?.onSpent();
  }

  function leave(each: Reading): void {
    const now = performance.now();
    if (!waiting.delete(each) && reading.has(each)) {
      const milliseconds = usedBy(each.whose, now);
      reading.delete(each);
      // Running readings count from their start.
      const others = [...reading].filter(({ whose }) => whose === each.whose);
      const ofOthers = others.reduce((sum, { since }) => sum + now - since, 0);
      used.set(each.whose, { milliseconds: milliseconds - ofOthers, at: now });
    }
    for (const [whose, { milliseconds, at }] of used) if (milliseconds <= (now - at) * FORGIVEN) used.delete(whose);
    settle();
  }

  return {
    enter({ whose, onSpent, onWaiting = () => undefined }: PlaceRequest): Place {
      const { promise: granted, resolve } = withResolvers();
      const each: Reading = { whose, onSpent, onWaiting, granted: resolve, since: performance.now() };
      waiting.add(each);
      settle();
      return { granted, release: () => (waiting.has(each) || reading.has(each)) && leave(each) };
    },
    occupancy: (): Occupancy => ({ size, taken: reading.size, waiting: waiting.size }),
    waitingOf: (whose: string) => [...waiting].filter((each) => each.whose === whose).length,
  };
}

interface PlaceRequest {
  readonly whose: string;
  readonly onSpent: () => void;
  readonly onWaiting?: ((ahead: number) => void) | undefined;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
