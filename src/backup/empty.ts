import type { Engine } from '../engine/engine.ts';
import { defineSweep, untilNoneIsLeft } from '../writing/sweep.ts';

/** Statements first: what they hang on would otherwise take their edges along. */
const SWEEPS = ['Statement', 'NodeChange', 'ImportRun', 'Entity'].map((label) =>
  defineSweep(`removeEach${label}`, `MATCH (item:${label})`, {}),
);

/** Removes all rows of the graph but its own, and the audit log: what was done stays told. */
export async function removeEverything({ transaction }: Pick<Engine, 'transaction'>): Promise<void> {
  for (const sweep of SWEEPS) await untilNoneIsLeft((limit) => transaction((run) => run(sweep, { limit })));
}
