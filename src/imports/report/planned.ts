import type { PropertyValue } from '../facts/facts.ts';

/** How a fact of a list stands to the graph. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** Nodes and statements of some rows, as far as a report counts them. */
export interface Planned {
  readonly nodes: {
    readonly create: readonly Readonly<Record<string, PropertyValue>>[];
    readonly revive: readonly string[];
    readonly change: readonly unknown[];
    readonly outcomes: ReadonlyMap<string, Outcome>;
  };
  readonly statements: { readonly outcomes: ReadonlyMap<string, Outcome> };
}
