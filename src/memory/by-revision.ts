import { LRUCache } from 'lru-cache';
import { singleFlight } from '../concurrency/single-flight.ts';
import type { ReadPoint } from '../store/node-change.ts';
import type { Touch, TouchedReader } from '../store/touched.ts';

/** The current revision, the previous one, and those that clients still page through. */
const MOST_REVISIONS = 4;

/** Returns a value derived from a whole revision, computed once. */
export type ByRevision<Value> = (point: ReadPoint) => Promise<Value>;

export interface RevisionMaker<Value> {
  readonly read: (point: ReadPoint) => Promise<Value>;
  /** Updates the value of an earlier revision with the changes since then; null if that is impossible. */
  readonly carry?: (
    earlier: Value,
    touched: readonly Touch[],
    span: { from: number; to: ReadPoint },
  ) => Promise<Value | null>;
  /** Called with a value of a later revision than any before. */
  readonly onNewest?: (value: Value) => void;
  readonly most?: number;
}

/** Caches values of the last few revisions. A staged revision is read each time, since it can still change. */
export function keepByRevision<Value>(touched: TouchedReader, maker: RevisionMaker<Value>): ByRevision<Value> {
  const kept = new LRUCache<number, Promise<Value>>({ max: maker.most ?? MOST_REVISIONS });
  let newest = -1;

  async function make(point: ReadPoint): Promise<Value> {
    const made = (await carriedTo(point)) ?? (await maker.read(point));
    if (point.revision > newest) {
      newest = point.revision;
      maker.onNewest?.(made);
    }
    return made;
  }

  async function carriedTo(point: ReadPoint): Promise<Value | null> {
    const from = Math.max(...[...kept.keys()].filter((revision) => revision < point.revision));
    const earlier = kept.get(from);
    if (maker.carry === undefined || earlier === undefined) return null;
    // A failure for the earlier revision does not matter here.
    const [value, touches] = await Promise.all([
      earlier.catch(() => null),
      touched.between({ from, to: point.revision }),
    ]);
    if (value === null || touches === null) return null;
    const carried = await maker.carry(value, touches, { from, to: point });
    // A prune may have dropped rows while they were read.
    return (await touched.isKept(from)) ? carried : null;
  }

  return (point) => (point.staged ? maker.read(point) : singleFlight(kept, point.revision, () => make(point)));
}
