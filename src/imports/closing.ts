import type { NodePlan } from './plan.ts';
import type { PreparedBatch } from './prepare.ts';

const NO_NODES: NodePlan = { create: [], revive: [], change: [], outcomes: new Map(), remarks: [], faults: [] };

/** A batch that closes statements, and has nothing take their place. */
export function closing(statements: readonly { readonly id: string; readonly version: string }[]): PreparedBatch {
  const displaced = statements.map(({ version }) => version);
  const outcomes = new Map(statements.map(({ id }) => [id, 'changed'] as const));
  return { nodes: NO_NODES, statements: { create: [], displaced, outcomes, before: new Map() } };
}
