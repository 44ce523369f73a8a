import { LRUCache } from 'lru-cache';
import type { ReadPoint } from '../store/node-change.ts';
import type { Touch, TouchedReader } from '../store/touched.ts';
import { shareWork } from '../waiting/join-in.ts';

/** The current revision, the one before it, and what some walks still read. */
const MOST_REVISIONS = 4;

/** What is made of a whole revision, once. */
export type ByRevision<Value> = (point: ReadPoint) => Promise<Value>;

export interface RevisionMaker<Value> {
  /** From all of the graph. */
  readonly read: (point: ReadPoint) => Promise<Value>;
  /** From what it was at an earlier revision, and what was touched since; null where that cannot be told. */
  readonly carry?: (
    earlier: Value,
    touched: readonly Touch[],
    span: { from: number; to: ReadPoint },
  ) => Promise<Value | null>;
  /** Told what came of a revision that was published. */
  readonly onMade?: (value: Value) => void;
  readonly most?: number;
}

/** Keeps what the last few revisions came to. A staged one is read anew each time: it can still change. */
export function keepByRevision<Value>(touched: TouchedReader, maker: RevisionMaker<Value>): ByRevision<Value> {
  const kept = new LRUCache<number, Promise<Value>>({ max: maker.most ?? MOST_REVISIONS });

  async function make(point: ReadPoint): Promise<Value> {
    const made = (await carriedTo(point)) ?? (await maker.read(point));
    maker.onMade?.(made);
    return made;
  }

  async function carriedTo(point: ReadPoint): Promise<Value | null> {
    const from = Math.max(...[...kept.keys()].filter((revision) => revision < point.revision));
    const earlier = kept.get(from);
    if (maker.carry === undefined || earlier === undefined) return null;
    // What failed of the earlier one is no matter of this one.
    const [value, touches] = await Promise.all([
      earlier.catch(() => null),
      touched.between({ from, to: point.revision }),
    ]);
    if (value === null || touches === null) return null;
    const carried = await maker.carry(value, touches, { from, to: point });
    // It may have been made of what a prune was dropping.
    return (await touched.isKept(from)) ? carried : null;
  }

  return (point) => (point.staged ? maker.read(point) : shareWork(kept, point.revision, () => make(point)));
}
