import type { Run } from '../engine/engine.ts';
import type { Query, RawRow } from '../engine/query.ts';
import type { Rows } from './write.ts';

/** Throws where fewer rows were written than there are. */
export async function writeAll<Params extends Rows>(
  run: Run,
  query: Query<Params, number>,
  params: Params,
): Promise<void> {
  refuseLost(query.name, params.rows, await run(query, params));
}

/** A row that finds no end to hang on is lost without a word by MATCH, so the rows are counted. */
export function refuseLost(name: string, rows: readonly RawRow[], [total]: readonly number[]): void {
  if (total === rows.length) return;
  throw new Error(`Query ${name} was to write ${rows.length} rows and wrote ${total ?? 0}.`);
}
