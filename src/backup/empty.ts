import type { Engine } from '../engine/engine.ts';
import { defineSweep, untilNoneIsLeft } from '../writing/sweep.ts';

/** Statements first: deleting their nodes would delete their edges. */
const SWEEPS = ['Statement', 'NodeChange', 'ImportRun', 'Entity'].map((label) =>
  defineSweep(`removeEach${label}`, `MATCH (item:${label})`, {}),
);

/** Deletes all rows except the graph's own row and the audit log. */
export async function removeEverything({ transaction }: Pick<Engine, 'transaction'>): Promise<void> {
  for (const sweep of SWEEPS) await untilNoneIsLeft((limit) => transaction((run) => run(sweep, { limit })));
}
