import { DeadlineExceeded } from '../errors.ts';

/**
 * Answers as the work does, or fails with DeadlineExceeded. The work itself is not stopped: neither
 * engine lets a caller do that reliably, so nothing may wait for it afterwards. `allowed`: what the caller was
 * given, where some of it had passed before.
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
    // What the work does after the deadline is nobody's concern, a failure of it included.
    work.catch(() => undefined);
  }
}
