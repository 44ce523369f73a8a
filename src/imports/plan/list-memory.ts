import type { Group } from '../../domain/grouping.ts';
import { SeenStatements } from './seen-statements.ts';

/** What is remembered from one batch of a list to the next. */
export interface ListMemory {
  readonly seen: SeenStatements;
  /** Nodes that were found in the graph, or made by the list: a dry run finds those nowhere else. */
  readonly knownNodes: Set<string>;
  /** Certificates of its entries. */
  readonly certificates: Set<string>;
  /** That certificates apply in more environments than the graph knew, by certificate. */
  readonly appliesIn: Map<string, Group<string>>;
  /** Certificates of which the list's source does not say any more that they apply in some environment. */
  readonly noLongerIn: Set<string>;
  /** Topics of what its source said before that the list speaks of. */
  readonly spokenOf: Set<string>;
  /** Services of which the list tells by the way what is not known: it may be what its source said of them before. */
  readonly halfKnown: Set<string>;
  /** Versions that the list closes, since others of it take their place or it does not say them any more. */
  readonly displaced: Set<string>;
}

export function newMemory(): ListMemory {
  return {
    seen: new SeenStatements(),
    knownNodes: new Set(),
    certificates: new Set(),
    appliesIn: new Map(),
    noLongerIn: new Set(),
    spokenOf: new Set(),
    halfKnown: new Set(),
    displaced: new Set(),
  };
}
