import { integer } from '../engine/decode.ts';
import { defineWrite, type Query } from '../engine/query.ts';

/** Rows per transaction, few enough to be quick on both engines. */
const BATCH = 5_000;

type Limited<Parameters> = Parameters & { readonly limit: number };

/** Deletes or changes some rows matched as `item`, so that they no longer match. Returns their number. */
export type Sweep<Parameters> = Query<Limited<Parameters>, number>;

export function defineSweep<Parameters extends Record<string, unknown>>(
  name: string,
  match: string,
  sample: Parameters,
  change = 'DETACH DELETE item',
): Sweep<Parameters> {
  return defineWrite({
    name,
    text: `
    ${match}
    WITH item LIMIT $limit
    ${change}
    RETURN count(*) AS total
  `,
    sample: { ...sample, limit: BATCH },
    decode: (row) => integer(row, 'total'),
  });
}

/** Repeats a step, each in its own transaction, until it finds no rows; returns their total. */
export async function untilNoneIsLeft(
  step: (limit: number) => Promise<readonly number[]>,
  onStep?: (met: number) => void,
): Promise<number> {
  let total = 0;
  for (let [met = 0] = [1]; met > 0; total += met) {
    [met = 0] = await step(BATCH);
    onStep?.(met);
  }
  return total;
}
