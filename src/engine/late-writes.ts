import { DeadlineExceeded } from '../errors.ts';
import { withinDeadline } from './deadline.ts';

/** Begins a write; what it is given fails once the write is late, to be called before each step that could still be left. */
type BeginWrite<Result> = (mustBeInTime: () => void) => Promise<Result>;

/**
 * Writes that end within the deadline for those who wait for them. The engine cannot be stopped in a query, so one that
 * is late may still be committed: what is written next waits until it has ended, and so sees what it takes back.
 */
export function writesWithin(milliseconds: number): <Result>(begin: BeginWrite<Result>) => Promise<Result> {
  const late = new Set<Promise<unknown>>();

  return async (begin) => {
    let isLate = false;
    const mustBeInTime = () => {
      if (isLate) throw new DeadlineExceeded(milliseconds);
    };
    const afterLate = async () => {
      await Promise.allSettled(late);
      mustBeInTime();
      return begin(mustBeInTime);
    };
    const work = late.size === 0 ? begin(mustBeInTime) : afterLate();
    try {
      return await withinDeadline(milliseconds, work);
    } catch (error) {
      if (error instanceof DeadlineExceeded) {
        isLate = true;
        late.add(work);
        const forget = () => late.delete(work);
        work.then(forget, forget);
      }
      throw error;
    }
  };
}
