import { ClientGone, DeadlineExceeded } from '../errors.ts';

/**
 * Waits for the work of another caller. Starts again if that caller timed out or disconnected; the cache must have
 * dropped the failed work by then.
 */
export function joinWork<Result>(work: Promise<Result>, again: () => Promise<Result>): Promise<Result> {
  return work.catch((error) => {
    if (error instanceof DeadlineExceeded || error instanceof ClientGone) return again();
    throw error;
  });
}

/** Cache of pending and completed work. */
interface Kept<Key, Result> {
  get(key: Key): Promise<Result> | undefined;
  peek(key: Key): Promise<Result> | undefined;
  set(key: Key, work: Promise<Result>): unknown;
  delete(key: Key): unknown;
}

/** Shares work between callers with the same key (single flight). Caches it unless it fails. */
export function singleFlight<Key, Result>(
  kept: Kept<Key, Result>,
  key: Key,
  begin: () => Promise<Result>,
): Promise<Result> {
  const known = kept.get(key);
  if (known !== undefined) return joinWork(known, () => singleFlight(kept, key, begin));
  const work = begin();
  kept.set(key, work);
  work.catch(() => kept.peek(key) === work && kept.delete(key));
  return work;
}
