import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { CachedRows, Kept, Stamped } from '../memory/row-cache.ts';
import type { Reading, SharedReads } from '../memory/shared-reads.ts';

/** Cached rows and shared reads for one query. */
export interface BatchCaching {
  readonly cachedRows: CachedRows;
  readonly reads: SharedReads;
  readonly query: string;
}

/** Maximum number of keys in a query: decoding more rows would block the event loop. */
const MOST_KEYS = 4_000;

/** Batches loads of one row per key, and matches rows by key, not by position. A missing row is null. */
export function loadOne<Row extends Stamped>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  keeping: BatchCaching | null = null,
): DataLoader<string, Row | null> {
  const readByKey = byKey(read, keyOf);
  return keeping === null ? new DataLoader(readByKey) : loadCached(keeping, readByKey);
}

/** Loads one row per key for lists of keys: on a long page, a promise per key would cost more than its row. */
export function loadLists<Row extends Stamped>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  keeping: BatchCaching,
): DataLoader<readonly string[], readonly (Row | null)[]> {
  const reading = { keyOf: (key: string) => key, read: byKey(read, keyOf) };
  return new DataLoader(
    async (lists) => {
      const rows = await readThrough(keeping, lists.flat(), reading);
      let end = 0;
      return lists.map((list) => {
        const begin = end;
        end += list.length;
        return rows.slice(begin, end);
      });
    },
    { cache: false },
  );
}

function byKey<Row>(read: (keys: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return async (keys: readonly string[]): Promise<(Row | null)[]> => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  };
}

/** Loads any number of rows per key. */
export function loadMany<Row, Item extends Stamped>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  { keyOf, itemOf, keeping }: { keyOf: (row: Row) => string; itemOf: (row: Row) => Item; keeping: BatchCaching },
): DataLoader<string, readonly Item[]> {
  return loadCached(keeping, async (keys) => {
    const groups = groupBy(await read(keys), keyOf);
    return keys.map((key) => groups.get(key)?.map(itemOf) ?? []);
  });
}

function loadCached<Value extends Kept>(
  keeping: BatchCaching,
  read: (keys: readonly string[]) => Promise<readonly Value[]>,
): DataLoader<string, Value> {
  return new DataLoader((keys) => readThrough(keeping, keys, { keyOf: (key) => key, read }), {
    maxBatchSize: MOST_KEYS,
  });
}

export interface Asked<Arguments> {
  readonly id: string;
  readonly arguments: Arguments;
}

/**
 * Loads one answer per id and arguments; ids with equal arguments share a query. Returns `none` for a missing answer.
 */
export function loadAsked<Arguments, Answer>(
  read: (ids: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, Answer>>,
  none: Answer,
): DataLoader<Asked<Arguments>, Answer, string> {
  return new DataLoader((asked) => readAsked(asked, read, none), { cacheKeyFn: (one) => JSON.stringify(one) });
}

/** Loads any number of cacheable rows per id and arguments. */
export function loadAskedRows<Arguments, Item extends Stamped>(
  read: (ids: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, readonly Item[]>>,
  keeping: BatchCaching,
): DataLoader<Asked<Arguments>, readonly Item[], string> {
  const keyOf = (one: Asked<Arguments>) => `${one.id} ${JSON.stringify(one.arguments)}`;
  return new DataLoader(
    (asked) => readThrough(keeping, asked, { keyOf, read: (missing) => readAsked(missing, read, []) }),
    { cacheKeyFn: keyOf },
  );
}

/** Returns values in the order of keys: cached ones, and others read and then cached. */
export async function readThrough<Key, Value extends Kept>(
  keeping: BatchCaching,
  keys: readonly Key[],
  reading: Reading<Key, Value>,
): Promise<readonly Value[]> {
  const { cachedRows, reads, query } = keeping;
  const { keyOf } = reading;
  const cached = keys.map((key) => cachedRows.find<Value>(query, keyOf(key)));
  const missing = keys.filter((_key, position) => cached[position] === undefined);
  if (missing.length === 0) return cached as Value[];
  const values = await reads.read(query, missing, reading);
  missing.forEach((key, position) => {
    cachedRows.keep(query, keyOf(key), values[position] as Value);
  });
  let next = 0;
  return cached.map((value) => (value === undefined ? (values[next++] as Value) : value));
}

async function readAsked<Arguments, Answer>(
  asked: readonly Asked<Arguments>[],
  read: (ids: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, Answer>>,
  none: Answer,
): Promise<Answer[]> {
  const groups = [...groupBy(asked, (one) => JSON.stringify(one.arguments)).values()];
  const answers = await Promise.all(
    groups.map(async (group) => {
      const ids = group.map(({ id }) => id);
      return [group, await read(ids, group[0].arguments)] as const;
    }),
  );
  const found = new Map(answers.flatMap(([group, rows]) => group.map((one) => [one, rows.get(one.id) ?? none])));
  return asked.map((one) => found.get(one) ?? none);
}
