import { CERTAINTIES, type Certainty } from './certainty.ts';
import type { InheritanceBasis } from './lineage.ts';
import { isInScope } from './scope-certainty.ts';

/** Surest first; the last is of answers whose parts differ. */
export const VERDICTS = [
  'STATED',
  'DERIVED',
  'POSSIBLE',
  'BY_LEVERAGE',
  'NOT_IN_SCOPE',
  'NO_EVIDENCE',
  'MIXED',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How sure a row is, and its strongest reason. */
export interface Sureness {
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
}

/** Orders rows, surest first: by certainty, then those by leverage last. */
export function compareSureness(left: Sureness, right: Sureness): number {
  return weaknessOf(left) - weaknessOf(right);
}

/** Leverage has a verdict of its own, since the certificate is of another system. */
export function verdictOf({ basis, certainty }: Sureness): Verdict {
  return isInScope({ basis }) ? certainty : 'BY_LEVERAGE';
}

/** Returns the verdict that all share, else MIXED; NO_EVIDENCE if there are none. */
export function jointVerdict(verdicts: Iterable<Verdict>): Verdict {
  const [first, ...others] = new Set(verdicts);
  if (first === undefined) return 'NO_EVIDENCE';
  return others.length === 0 ? first : 'MIXED';
}

function weaknessOf({ basis, certainty }: Sureness): number {
  return 2 * CERTAINTIES.indexOf(certainty) + Number(!isInScope({ basis }));
}
