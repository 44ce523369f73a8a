import { DeadlineExceeded } from '../errors.ts';

/**
 * Answers as the work does, or fails with DeadlineExceeded. The work itself is not stopped, since neither engine lets a
 * caller do that reliably: what it may still write is for the caller to see to. `allowed`: what the caller was given,
 * where some of it had passed before.
 */
export async function withinDeadline<Result>(
  milliseconds: number,
  work: Promise<Result>,
  allowed: number = milliseconds,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(allowed)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Nobody is told any more how the work fails after the deadline.
    work.catch(() => undefined);
  }
}
