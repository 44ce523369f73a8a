import type { PreparedBatch } from './prepare.ts';

const NOTHING: PreparedBatch = {
  nodes: { create: [], revive: [], change: [], outcomes: new Map(), remarks: [], faults: [] },
  statements: { create: [], displaced: [], outcomes: new Map(), before: new Map() },
};

/** A batch that closes statements, and has nothing take their place; what else it does is `batch`'s. */
export function closing(
  closed: readonly { readonly id: string; readonly version: string }[],
  { nodes, statements }: PreparedBatch = NOTHING,
): PreparedBatch {
  const displaced = [...statements.displaced, ...closed.map(({ version }) => version)];
  const changed = closed.map(({ id }) => [id, 'changed'] as const);
  return { nodes, statements: { ...statements, displaced, outcomes: new Map([...statements.outcomes, ...changed]) } };
}
