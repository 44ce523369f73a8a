import type { Run } from '../engine/engine.ts';
import type { Query } from '../engine/query.ts';
import type { Rows } from './write.ts';

export async function writeAll<Params extends Rows>(
  run: Run,
  query: Query<Params, number>,
  params: Params,
): Promise<void> {
  refuseLost(query.name, params.rows, await run(query, params));
}

/** Throws if rows were lost: MATCH silently drops a row without its end. */
export function refuseLost(name: string, rows: readonly unknown[], [total]: readonly number[]): void {
  if (total === rows.length) return;
  throw new Error(`Query ${name} wrote ${total ?? 0} of ${rows.length} rows.`);
}
