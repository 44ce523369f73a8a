import type { Group } from '../../domain/grouping.ts';
import type { StatementFact } from '../facts/facts.ts';
import { LineCollector } from '../report/line-collector.ts';
import type { Places } from './places.ts';
import { SeenStatements } from './seen-statements.ts';
import type { Topics } from './topics.ts';

/** What is remembered from one batch of a list to the next. */
export interface ListMemory {
  readonly seen: SeenStatements;
  /** Nodes that were found in the graph, or made by the list: a dry run finds those nowhere else. */
  readonly knownNodes: Set<string>;
  /** Certificate and environment of each entry, for lists that are the whole scope. */
  readonly places: Places;
  /** That certificates apply in more environments than the graph knew, by certificate. */
  readonly appliesIn: Map<string, Group<StatementFact>>;
  /** Certificates of which the list's source does not say any more that they apply in some environment. */
  readonly noLongerIn: Set<string>;
  /** What the list's own source says something of, beside scope. */
  readonly topics: Topics;
  /** Services of which the list tells by the way what is not known: it may be what its source said of them before. */
  readonly halfKnown: Set<string>;
  /** Versions that the list closes, since others of it take their place or it does not say them any more. */
  readonly displaced: Set<string>;
  /** Services of a whole list that are new to their place or have another status there, and of which nobody tells since when. */
  readonly undated: LineCollector<string>;
}

export function newMemory(): ListMemory {
  return {
    seen: new SeenStatements(),
    knownNodes: new Set(),
    places: new Map(),
    appliesIn: new Map(),
    noLongerIn: new Set(),
    topics: new Map(),
    halfKnown: new Set(),
    displaced: new Set(),
    undated: new LineCollector(),
  };
}
