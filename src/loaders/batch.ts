import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';

/** Many loads → one query; answers by key, never by position. A missing row is null. */
export function loadOne<Key, Row>(
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** The same for keys with any number of rows. */
export function loadMany<Key, Row, Item>(
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
  itemOf: (row: Row) => Item,
): DataLoader<Key, readonly Item[]> {
  return new DataLoader(async (keys) => {
    const groups = groupBy(await read(keys), keyOf);
    return keys.map((key) => groups.get(key)?.map(itemOf) ?? []);
  });
}

/** A question about one node of many: what else it asks for beside the node. */
export interface Asked<Arguments> {
  readonly id: string;
  readonly arguments: Arguments;
}

/**
 * For keys with arguments: those with equal ones share a query. Answers each key by its id.
 */
export function loadAsked<Arguments, Answer>(
  read: (ids: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, Answer>>,
  none: Answer,
): DataLoader<Asked<Arguments>, Answer, string> {
  return new DataLoader(
    async (asked) => {
      const groups = [...groupBy(asked, (one) => JSON.stringify(one.arguments)).values()];
      const answers = await Promise.all(
        groups.map(async (group) => {
          const ids = group.map(({ id }) => id);
          return [group, await read(ids, (group[0] as Asked<Arguments>).arguments)] as const;
        }),
      );
      const found = new Map(answers.flatMap(([group, rows]) => group.map((one) => [one, rows.get(one.id) ?? none])));
      return asked.map((one) => found.get(one) ?? none);
    },
    { cacheKeyFn: (one) => JSON.stringify(one) },
  );
}
