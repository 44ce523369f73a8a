export interface Permit {
  /** Null: granted at once. */
  readonly granted: Promise<void> | null;
  /** Releases the place, or stops waiting for it; idempotent. */
  release(): void;
}

export interface Occupancy {
  readonly size: number;
  readonly taken: number;
  readonly waiting: number;
}

export interface Semaphore {
  acquire(): Permit;
  occupancy(): Occupancy;
}

/** Semaphore with a first-in, first-out queue. */
export function createSemaphore(size: number): Semaphore {
  const queue = new Set<() => void>();
  let taken = 0;

  function take(): Permit {
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
      release() {
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

  return { acquire: take, occupancy: () => ({ size, taken, waiting: queue.size }) };
}
