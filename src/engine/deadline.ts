import { DeadlineExceeded } from '../errors.ts';

/**
 * Resolves with the work, or fails with `DeadlineExceeded`. Does not cancel the work, which neither engine can do
 * reliably: the caller handles late writes. `allowed` is the whole deadline, for the message, if part of it has passed
 * before.
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
    work.catch(() => undefined);
  }
}
