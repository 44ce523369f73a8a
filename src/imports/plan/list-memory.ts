import type { Group } from '../../domain/grouping.ts';
import { SeenStatements } from './seen-statements.ts';

/** State that is kept from one batch of a list to the next. */
export class ListMemory {
  readonly seen = new SeenStatements();
  /** Nodes that were found in the graph, or made by the list: a dry run finds those nowhere else. */
  readonly knownNodes = new Set<string>();
  /** Certificates of its entries. */
  readonly certificates = new Set<string>();
  /** Environments that the list adds to certificates, by certificate. */
  readonly appliesIn = new Map<string, Group<string>>();
  /** Certificates of which the list's source does not say any more that they apply in some environment. */
  readonly noLongerIn = new Set<string>();
  /** Topics of what its source said before that the list speaks of. */
  readonly spokenOf = new Set<string>();
  /** Services of which the list tells by the way what is not known: it may be what its source said of them before. */
  readonly halfKnown = new Set<string>();
  /** Versions that the list closes, since others of it take their place or it does not say them any more. */
  readonly displaced = new Set<string>();
}
