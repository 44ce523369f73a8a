import { integer } from '../engine/decode.ts';
import { defineWrite, type Query } from '../engine/query.ts';

/** As many rows as one transaction of either engine takes without holding others up. */
const BATCH = 5_000;

type Limited<Parameters> = Parameters & { readonly limit: number };

/** Deletes some of the rows that are matched as `item`, and answers how many these were. */
export type Sweep<Parameters> = Query<Limited<Parameters>, number>;

export function defineSweep<Parameters extends Record<string, unknown>>(
  name: string,
  match: string,
  sample: Parameters,
): Sweep<Parameters> {
  return defineWrite({
    name,
    text: `
    ${match}
    WITH item LIMIT $limit
    DETACH DELETE item
    RETURN count(*) AS total
  `,
    sample: { ...sample, limit: BATCH },
    decode: (row) => integer(row, 'total'),
  });
}

/** Takes a step after the other, each in a transaction of its own, until one finds nothing more; answers how many rows were met. */
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
