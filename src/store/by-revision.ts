import { LRUCache } from 'lru-cache';
import type { ReadPoint } from './node-change.ts';

/** The current revision, the one before it, and what some walks still read. */
const MOST_REVISIONS = 4;

/** What is made of a whole revision, once. */
export type ByRevision<Value> = (point: ReadPoint) => Promise<Value>;

/** Keeps what the last few revisions came to. A staged one is read anew each time: it can still change. */
export function keepByRevision<Value>(
  read: (point: ReadPoint) => Promise<Value>,
  most = MOST_REVISIONS,
): ByRevision<Value> {
  const kept = new LRUCache<number, Promise<Value>>({ max: most });
  return (point) => {
    if (point.staged) return read(point);
    const known = kept.get(point.revision);
    if (known !== undefined) return known;
    const value = read(point);
    kept.set(point.revision, value);
    value.catch(() => kept.delete(point.revision));
    return value;
  };
}
