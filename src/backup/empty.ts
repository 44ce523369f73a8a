import { integer } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineWrite } from '../engine/query.ts';

const BATCH = 5_000;

/** Statements first: what they hang on would otherwise take their edges along. */
const SWEEPS = ['Statement', 'NodeChange', 'ImportRun', 'Entity'].map((label) =>
  defineWrite<{ limit: number }, number>({
    name: `removeEach${label}`,
    text: `
    MATCH (item:${label})
    WITH item LIMIT $limit
    DETACH DELETE item
    RETURN count(*) AS total
  `,
    sample: { limit: BATCH },
    decode: (row) => integer(row, 'total'),
  }),
);

/** Removes all rows of the graph but its own, and the audit log: what was done stays told. */
export async function removeEverything({ transaction }: Pick<Engine, 'transaction'>): Promise<void> {
  for (const sweep of SWEEPS) {
    for (let [total = 0] = [1]; total > 0; ) [total = 0] = await transaction((run) => run(sweep, { limit: BATCH }));
  }
}
