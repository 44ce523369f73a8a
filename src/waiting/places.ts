/** A place that was asked for. */
export interface Place {
  /** Null: at once. */
  readonly granted: Promise<void> | null;
  /** Gives the place back, or waits for it no longer; a second time does nothing. */
  leave(): void;
}

/** How full it is. */
export interface Occupancy {
  readonly size: number;
  readonly taken: number;
  readonly waiting: number;
}

export interface Places {
  take(): Place;
  occupancy(): Occupancy;
}

/** So many at a time; the others wait in their order. */
export function createPlaces(size: number): Places {
  const queue = new Set<() => void>();
  let taken = 0;

  function take(): Place {
    let participation: (() => void) | null = null;
    let granted: Promise<void> | null = null;
    if (taken < size) taken += 1;
    else {
      granted = new Promise<void>((resolve) => {
        participation = resolve;
        queue.add(resolve);
      });
    }
    let isLeft = false;
    return {
      granted,
      leave() {
        if (isLeft) return;
        isLeft = true;
        if (participation !== null && queue.delete(participation)) return;
        const [next] = queue;
        // Handed on, so that nobody who comes now is before those who wait.
        if (next === undefined) taken -= 1;
        else if (queue.delete(next)) next();
      },
    };
  }

  return { take, occupancy: () => ({ size, taken, waiting: queue.size }) };
}
