import type { Certainty } from './certainty.ts';
import type { InheritanceBasis } from './lineage.ts';
import type { PossibleReasons } from './possible-reasons.ts';

interface Sure {
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly possibleBecause: PossibleReasons;
}

/** Returns how sure it is that a subject is in scope, whichever edition its certificate stands for. */
export function scopeCertaintyOf({ basis, possibleBecause }: Sure): Certainty {
  if (possibleBecause.some((reason) => reason !== 'EDITION_NOT_STATED')) return 'POSSIBLE';
  return basis === 'LEVERAGED' ? 'DERIVED' : 'STATED';
}

/** True if sources state a standard and not which edition of it, whether or not one alone is in force. */
export function isEditionUnstated({ basis, certainty, possibleBecause }: Sure): boolean {
  return (certainty === 'DERIVED' && basis !== 'LEVERAGED') || possibleBecause.includes('EDITION_NOT_STATED');
}
