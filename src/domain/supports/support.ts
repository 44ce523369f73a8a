import type { Excepted } from '../catalogue/exceptions.ts';
import type { InheritanceBasis, LineagePath } from '../catalogue/lineage.ts';
import type { Certainty } from '../certainty/certainty.ts';
import type { PossibleReasons } from '../certainty/possible-reasons.ts';
import type { PassedOn } from '../leverage/passed-on.ts';
import type { Leverage, ScopeClaim, ScopeEntry } from '../statements/statements.ts';

/** An entry that supports a participation, with its path. */
export interface Support<Entry extends ScopeClaim = ScopeEntry> {
  readonly entry: Entry;
  /** From the subject to the node that the entry names. */
  readonly path: LineagePath;
  /** From the entry's certificate to `certificateId`; empty if they are the same. */
  readonly leverage: readonly Leverage[];
  readonly certificateId: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  /** Standard of the entry, if it is not its certificate's; null for leverage. */
  readonly standardId: string | null;
  /** Standards covered, if these are only some of the entry's or certificate's; null: all. */
  readonly covers: readonly string[] | null;
  /** Clauses that the support does not cover. */
  readonly excepted: Excepted;
  /** The only requirements covered: those that sources state as inherited over leverage; null: any. */
  readonly passedOn: PassedOn | null;
  /** Empty unless the support is POSSIBLE. */
  readonly possibleBecause: PossibleReasons;
  /** Entries that contradict the support without removing it. */
  readonly against: readonly Entry[];
  /**
   * Entries among `against` that state the named service itself as not, or not yet, in scope in the same environment.
   */
  readonly contradictedBy: readonly Entry[];
  /** Common validity of the entry and the certificates on the path. */
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

const NONE: readonly never[] = [];

/** Returns the certificates on the path before `certificateId`, starting with the entry's; none without leverage. */
export function viaCertificates({ leverage }: Pick<Support, 'leverage'>): readonly string[] {
  return leverage.length === 0 ? NONE : leverage.map(({ fromId }) => fromId);
}
