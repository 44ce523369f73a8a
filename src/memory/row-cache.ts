import { LRUCache } from 'lru-cache';
import type { ReadPoint } from '../store/node-change.ts';
import type { Touch, TouchedReader } from '../store/touched.ts';
import type { Lookups } from './lookups.ts';

/** Of more nodes it is not remembered which revision touched them last; then nothing is kept. */
const MOST_TOUCHED = 100_000;
/** What a row takes, by and large: some twenty short texts. */
const BYTES_A_ROW = 600;
/** Of a key: with arguments it can be far longer than the rows under it. */
const BYTES_A_CHARACTER = 2;

/** Anything read of the graph that says at which revision it was. */
export type Stamped = { readonly revision: number };
/** What is kept under a key: one row, none, or a list. */
export type Kept = Stamped | null | readonly Stamped[];

/** What readers at one revision may take from memory, and leave there. */
export interface CachedRows {
  /** Undefined where the engine must be asked. `key` begins with the id of the node that the rows hang on. */
  find<Value extends Kept>(query: string, key: string): Value | undefined;
  keep(query: string, key: string, value: Kept): void;
}

/** Keeps rows over revisions: those that hang on a node which later revisions did not touch still hold. */
export interface RowCache {
  /** For readers of a published revision, once it is known what led to it was touched. */
  at(point: ReadPoint): Promise<CachedRows>;
}

/** What is kept under a key, by query. */
type Places = Readonly<Record<string, Place>>;

const CACHES_NOTHING: CachedRows = { find: () => undefined, keep: () => undefined };

interface Place {
  readonly value: Kept;
  /** The revision that it was last known to hold at. */
  readonly revision: number;
}

export function cacheRows(touchedReader: TouchedReader, mostBytes: number, lookups: Lookups): RowCache {
  if (mostBytes === 0) return { at: async () => CACHES_NOTHING };
  // By key first: it comes with its hash from where ids are kept, which a text made for the look-up would not.
  const places = new LRUCache<string, Places>({ maxSize: mostBytes, sizeCalculation: bytesOf });
  /** The last revision that touched a node, of those after `since`. */
  const touchedIn = new Map<string, number>();
  /** Revisions from here on have been looked at, up to `known`. */
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

  /** Whether nothing touched the node of a key after `from` up to `to`; only the last touch of each is known. */
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
        // What an earlier revision said must not take the place of what the newest says.
        if (revision === known) put(query, key, { value, revision });
      },
    };
  }

  return {
    async at({ revision, staged }) {
      // What is staged can still change, and revisions before `since` were not looked at.
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

/** Children of a row are read at its revision, so it must be that of the reader. */
function restamped(value: Kept, revision: number): Kept {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((row: Stamped) => ({ ...row, revision }));
  return { ...(value as Stamped), revision };
}
