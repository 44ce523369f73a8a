import { DeadlineExceeded } from '../errors.ts';
import { withinDeadline } from './deadline.ts';

/** Starts a write. `mustBeInTime` throws after the deadline; it must be called before each step. */
type BeginWrite<Result> = (mustBeInTime: () => void) => Promise<Result>;

/**
 * Limits writes to a deadline. A running query cannot be cancelled, so a late write may still be committed: later
 * writes wait until it has ended, and see its result.
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
