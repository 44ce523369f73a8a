import type { Location } from '../facts/facts.ts';
import type { StatementPlan } from '../plan/plan-statements.ts';
import type { BatchContext, PreparedBatch } from '../plan/prepare.ts';

/** The end of a list, once its last row is planned. */
export interface EndOfList extends BatchContext {
  readonly at: Location;
  /** True if the list is the whole of a known source. */
  readonly isWhole: boolean;
  /** Reports and writes further changes. */
  readonly take: (batch: PreparedBatch) => Promise<void>;
}

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
