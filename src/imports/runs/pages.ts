import { batchesOf } from '../../domain/batches.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Query } from '../../engine/query.ts';

/** As many as one query is asked for, so that none of them runs into its deadline however much a run did. */
const PAGE = 2_000;

export function pagesOf<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  return batchesOf(items, PAGE);
}

/** What a query answers for all of the ids, a page of them after the other. */
export async function readInPages<Rest extends object, Row>(
  engine: Engine,
  query: Query<Rest & { readonly ids: readonly string[] }, Row>,
  ids: readonly string[],
  rest: Rest,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of pagesOf(ids)) for (const row of await engine.read(query, { ...rest, ids: page })) rows.push(row);
  return rows;
}
