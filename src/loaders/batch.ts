import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { CachedRows, Kept, Stamped } from '../memory/row-cache.ts';
import type { Reading, SharedReads } from '../memory/shared-reads.ts';

/** Caches and shared reads for rows of a query. */
export interface BatchCaching {
  readonly cachedRows: CachedRows;
  readonly reads: SharedReads;
  readonly query: string;
}

/** Most keys of a query: decoding more rows would block the event loop. */
const MOST_KEYS = 4_000;

/** Batches loads into one query and matches rows by key, never by position. A missing row is null. */
export function loadOne<Row extends Stamped>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  keeping: BatchCaching | null = null,
): DataLoader<string, Row | null> {
  const readByKey = byKey(read, keyOf);
  return keeping === null ? new DataLoader(readByKey) : loadKept(keeping, readByKey);
}

/** Same for lists of keys: on a long page a promise per key would cost more than its row. */
export function loadLists<Row extends Stamped>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  keeping: BatchCaching,
): DataLoader<readonly string[], readonly (Row | null)[]> {
  const reading = { keyOf: (key: string) => key, read: byKey(read, keyOf) };
  return new DataLoader(
    async (lists) => {
      const rows = await readUncached(keeping, lists.flat(), reading);
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

/** Same for keys with any number of rows. */
export function loadMany<Row, Item extends Stamped>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  { keyOf, itemOf, keeping }: { keyOf: (row: Row) => string; itemOf: (row: Row) => Item; keeping: BatchCaching },
): DataLoader<string, readonly Item[]> {
  return loadKept(keeping, async (keys) => {
    const groups = groupBy(await read(keys), keyOf);
    return keys.map((key) => groups.get(key)?.map(itemOf) ?? []);
  });
}

function loadKept<Value extends Kept>(
  keeping: BatchCaching,
  read: (keys: readonly string[]) => Promise<readonly Value[]>,
): DataLoader<string, Value> {
  return new DataLoader((keys) => readUncached(keeping, keys, { keyOf: (key) => key, read }), {
    maxBatchSize: MOST_KEYS,
  });
}

export interface Asked<Arguments> {
  readonly id: string;
  readonly arguments: Arguments;
}

/** Same for keys with arguments: equal arguments share a query. Rows are matched by id. */
export function loadAsked<Arguments, Answer>(
  read: (ids: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, Answer>>,
  none: Answer,
): DataLoader<Asked<Arguments>, Answer, string> {
  return new DataLoader((asked) => readAsked(asked, read, none), { cacheKeyFn: (one) => JSON.stringify(one) });
}

/** Same for cacheable rows. */
export function loadAskedRows<Arguments, Item extends Stamped>(
  read: (ids: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, readonly Item[]>>,
  keeping: BatchCaching,
): DataLoader<Asked<Arguments>, readonly Item[], string> {
  const keyOf = (one: Asked<Arguments>) => `${one.id} ${JSON.stringify(one.arguments)}`;
  return new DataLoader(
    (asked) => readUncached(keeping, asked, { keyOf, read: (unkept) => readAsked(unkept, read, []) }),
    { cacheKeyFn: keyOf },
  );
}

/** Returns cached values, and reads the others, in the order of keys. */
export async function readUncached<Key, Value extends Kept>(
  keeping: BatchCaching,
  keys: readonly Key[],
  reading: Reading<Key, Value>,
): Promise<readonly Value[]> {
  const { cachedRows, reads, query } = keeping;
  const { keyOf } = reading;
  const kept = keys.map((key) => cachedRows.find<Value>(query, keyOf(key)));
  const unkept = keys.filter((_key, position) => kept[position] === undefined);
  if (unkept.length === 0) return kept as Value[];
  const values = await reads.read(query, unkept, reading);
  unkept.forEach((key, position) => {
    cachedRows.keep(query, keyOf(key), values[position] as Value);
  });
  let next = 0;
  return kept.map((value) => (value === undefined ? (values[next++] as Value) : value));
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
