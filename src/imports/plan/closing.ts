import type { StatementPlan } from './plan.ts';
import type { PreparedBatch } from './prepare.ts';

const NO_NODES = { create: [], revive: [], change: [], outcomes: new Map(), remarks: [], faults: [] };
const NO_STATEMENTS: StatementPlan = { create: [], displaced: [], outcomes: new Map(), before: new Map() };

/** A batch that closes statements, and has nothing take their place; `plan` is what else it does. */
export function closing(
  closed: readonly { readonly id: string; readonly version: string }[],
  plan: StatementPlan = NO_STATEMENTS,
): PreparedBatch {
  const displaced = [...plan.displaced, ...closed.map(({ version }) => version)];
  const outcomes = new Map([...plan.outcomes, ...closed.map(({ id }) => [id, 'changed'] as const)]);
  return { nodes: NO_NODES, statements: { ...plan, displaced, outcomes } };
}
