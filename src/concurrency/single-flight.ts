import { ClientGone, DeadlineExceeded } from '../errors.ts';

/**
 * Waits for work of another caller. If that ran out of time or disconnected, asks again; the failed work must be
 * forgotten by then.
 */
export function joinWork<Result>(work: Promise<Result>, again: () => Promise<Result>): Promise<Result> {
  return work.catch((error) => {
    if (error instanceof DeadlineExceeded || error instanceof ClientGone) return again();
    throw error;
  });
}

/** A cache of pending and completed work. */
interface Kept<Key, Result> {
  get(key: Key): Promise<Result> | undefined;
  peek(key: Key): Promise<Result> | undefined;
  set(key: Key, work: Promise<Result>): unknown;
  delete(key: Key): unknown;
}

/** Shares work between callers with the same key (single flight); kept unless it fails. */
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
