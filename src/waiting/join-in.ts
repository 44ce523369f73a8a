import { ClientGone, DeadlineExceeded } from '../errors.ts';

/**
 * Waits for work that somebody else began. Who began it may have had less time left, or may have gone away: then who
 * joined in asks again. The failed work must be forgotten by then.
 */
export function joinIn<Result>(work: Promise<Result>, again: () => Promise<Result>): Promise<Result> {
  return work.catch((error) => {
    if (error instanceof DeadlineExceeded || error instanceof ClientGone) return again();
    throw error;
  });
}
