import type { InheritanceBasis } from '../catalogue/lineage.ts';
import type { Certainty } from '../certainty/certainty.ts';
import type { PossibleReasons } from '../certainty/possible-reasons.ts';

interface Sure {
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly possibleBecause: PossibleReasons;
}

/** Returns the certainty that a subject is in scope, regardless of its certificate's edition. */
export function scopeCertaintyOf(sure: Sure): Certainty {
  if (sure.possibleBecause.some((reason) => reason !== 'EDITION_NOT_STATED')) return 'POSSIBLE';
  return isInScope(sure) ? 'STATED' : 'DERIVED';
}

/** False for rows by leverage alone. */
export function isInScope({ basis }: Pick<Sure, 'basis'>): boolean {
  return basis !== 'LEVERAGED';
}

/** True if sources state a standard without its edition, whether or not only one edition is in force. */
export function isEditionUnstated(sure: Sure): boolean {
  return (sure.certainty === 'DERIVED' && isInScope(sure)) || sure.possibleBecause.includes('EDITION_NOT_STATED');
}
