import { LRUCache } from 'lru-cache';
import type { ReadPoint } from '../store/node-change.ts';
import type { Touch, TouchedReader } from '../store/touched.ts';
import type { Lookups } from './lookups.ts';

/** Maximum number of nodes whose last change is stored; beyond it the cache is cleared. */
const MOST_TOUCHED = 100_000;
/** Estimated bytes of a row of about twenty short texts. */
const BYTES_A_ROW = 600;
/** Bytes per character of the key, which can be far longer than its rows if it includes arguments. */
const BYTES_A_CHARACTER = 2;

export type Stamped = { readonly revision: number };
/** Cached value of a key: a row, null for a missing row, or a list. */
export type Kept = Stamped | null | readonly Stamped[];

export interface CachedRows {
  /** Returns undefined if not cached. `key` begins with the id of the node that the rows depend on. */
  find<Value extends Kept>(query: string, key: string): Value | undefined;
  keep(query: string, key: string, value: Kept): void;
}

/** Caches rows across revisions: rows remain valid while later revisions do not touch their node. */
export interface RowCache {
  /** Returns the rows valid at a published revision, once the changes up to it are known. */
  at(point: ReadPoint): Promise<CachedRows>;
}

type Places = Readonly<Record<string, Place>>;

const CACHES_NOTHING: CachedRows = { find: () => undefined, keep: () => undefined };

interface Place {
  readonly value: Kept;
  /** Latest revision at which the value is known to be valid. */
  readonly revision: number;
}

export function cacheRows(touchedReader: TouchedReader, mostBytes: number, lookups: Lookups): RowCache {
  if (mostBytes === 0) return { at: async () => CACHES_NOTHING };
  // By key first: ids of nodes have their hash already, while a concatenated text would have to be hashed.
  const places = new LRUCache<string, Places>({ maxSize: mostBytes, sizeCalculation: bytesOf });
  /** Last revision after `since` that touched a node. */
  const touchedIn = new Map<string, number>();
  /** Changes are known from this revision to `known`. */
  let since: number | null = null;
  let known = 0;
  let looking: Promise<void> = Promise.resolve();

  async function look(revision: number): Promise<void> {
    if (since !== null && revision <= known) return;
    const touched = since === null ? null : await touchedReader.between({ from: known, to: revision });
    if (touched === null || touchedIn.size > MOST_TOUCHED) {
      places.clear();
      touchedIn.clear();
      since = revision;
    } else remember(touched);
    known = revision;
  }

  function remember(touched: readonly Touch[]): void {
    for (const { about, revision } of touched) {
      for (const id of about) touchedIn.set(id, Math.max(revision, touchedIn.get(id) ?? 0));
    }
  }

  function put(query: string, key: string, place: Place): void {
    places.set(key, { ...places.peek(key), [query]: place });
  }

  /** True if no revision after `from` up to `to` touched the node. Only the last touch of each node is known. */
  const heldSince = (key: string, { from, to }: { from: number; to: number }) =>
    from === to || (from < to && (touchedIn.get(idOf(key)) ?? 0) <= from);

  function cachedRowsAt(revision: number): CachedRows {
    return {
      find<Value extends Kept>(query: string, key: string) {
        const place = places.get(key)?.[query];
        if (place === undefined || !heldSince(key, { from: place.revision, to: revision })) {
          lookups.misses += 1;
          return undefined;
        }
        lookups.hits += 1;
        if (place.revision === revision) return place.value as Value;
        const value = restamped(place.value, revision);
        put(query, key, { value, revision });
        return value as Value;
      },
      keep(query, key, value) {
        // Rows of an earlier revision must not replace those of the newest.
        if (revision === known) put(query, key, { value, revision });
      },
    };
  }

  return {
    async at({ revision, staged }) {
      // Staged facts can still change, and changes before `since` are unknown.
      if (staged) return CACHES_NOTHING;
      looking = looking.then(
        () => look(revision),
        () => look(revision),
      );
      await looking;
      return revision < (since ?? 0) ? CACHES_NOTHING : cachedRowsAt(revision);
    },
  };
}

function bytesOf(places: Places, key: string): number {
  let rows = 0;
  for (const { value } of Object.values(places)) rows += Array.isArray(value) ? value.length + 1 : 1;
  return rows * BYTES_A_ROW + key.length * BYTES_A_CHARACTER;
}

function idOf(key: string): string {
  const end = key.indexOf(' ');
  return end === -1 ? key : key.slice(0, end);
}

/** Sets the reader's revision; related rows are read at this revision. */
function restamped(value: Kept, revision: number): Kept {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((row: Stamped) => ({ ...row, revision }));
  return { ...(value as Stamped), revision };
}
