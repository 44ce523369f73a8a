export interface Place {
  /** Null: granted at once. */
  readonly granted: Promise<void> | null;
  /** Releases the place, or stops waiting for it; idempotent. */
  leave(): void;
}

export interface Occupancy {
  readonly size: number;
  readonly taken: number;
  readonly waiting: number;
}

export interface Places {
  take(): Place;
  occupancy(): Occupancy;
}

/** Semaphore with a first-in, first-out queue. */
export function createPlaces(size: number): Places {
  const queue = new Set<() => void>();
  let taken = 0;

  function take(): Place {
    let grant: (() => void) | null = null;
    let granted: Promise<void> | null = null;
    if (taken < size) taken += 1;
    else {
      granted = new Promise<void>((resolve) => {
        grant = resolve;
        queue.add(resolve);
      });
    }
    let isLeft = false;
    return {
      granted,
      leave() {
        if (isLeft) return;
        isLeft = true;
        if (grant !== null && queue.delete(grant)) return;
        const [next] = queue;
        // Passed on directly, so that a new caller cannot overtake waiting ones.
        if (next === undefined) taken -= 1;
        else if (queue.delete(next)) next();
      },
    };
  }

  return { take, occupancy: () => ({ size, taken, waiting: queue.size }) };
}
