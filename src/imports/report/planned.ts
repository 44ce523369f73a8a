import type { Properties } from '../facts/facts.ts';

/** How a fact of a list stands to the graph. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** Nodes and statements of some rows, as far as a report counts them. */
export interface Planned {
  readonly nodes?: {
    readonly create: readonly Properties[];
    readonly revive: readonly string[];
    readonly change: readonly unknown[];
    readonly outcomes: ReadonlyMap<string, Outcome>;
  };
  readonly statements: readonly { readonly closes: readonly unknown[] }[];
  readonly unchanged?: number;
}
