import type { Group } from '../../domain/grouping.ts';
import type { HashedStatement } from './plan-statements.ts';

/** State that is kept from one batch of a list to the next. */
export class ListMemory {
  /** Statements that the list has made so far, by their ids, with 28 bits of what they say. */
  readonly #seen = new Map<string, number>();
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
  /** Services that rows name beside an unknown name: it may be what the source told of them before. */
  readonly halfKnown = new Set<string>();
  /** Versions that the list closes, since others of it take their place or it does not say them any more. */
  readonly displaced = new Set<string>();

  /** NEW the first time; SAME or OTHER where the statement was made before, in these or other words. */
  see({ id, hash }: HashedStatement): 'NEW' | 'SAME' | 'OTHER' {
    // As many digits as a small integer holds: a list may make a million.
    const content = Number.parseInt(hash.slice(0, 7), 16);
    const known = this.#seen.get(id);
    if (known !== undefined) return known === content ? 'SAME' : 'OTHER';
    this.#seen.set(id, content);
    return 'NEW';
  }

  hasSeen(statementId: string): boolean {
    return this.#seen.has(statementId);
  }
}
