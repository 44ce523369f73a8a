import type { InheritanceBasis } from '../catalogue/lineage.ts';
import { CERTAINTIES, type Certainty } from '../certainty/certainty.ts';
import { isInScope } from './scope-certainty.ts';

/** Surest first. The last is for answers whose parts differ. */
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

/** Certainty of a row, and its strongest basis. */
export interface Sureness {
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
}

/** Orders rows, surest first: by certainty, with rows by leverage last. */
export function compareSureness(left: Sureness, right: Sureness): number {
  return weaknessOf(left) - weaknessOf(right);
}

/** Leverage has its own verdict, since the certificate belongs to another system. */
export function verdictOf({ basis, certainty }: Sureness): Verdict {
  return isInScope({ basis }) ? certainty : 'BY_LEVERAGE';
}

/** Returns the verdict that all share, or MIXED; NO_EVIDENCE if there are none. */
export function jointVerdict(verdicts: Iterable<Verdict>): Verdict {
  const [first, ...others] = new Set(verdicts);
  if (first === undefined) return 'NO_EVIDENCE';
  return others.length === 0 ? first : 'MIXED';
}

function weaknessOf({ basis, certainty }: Sureness): number {
  return 2 * CERTAINTIES.indexOf(certainty) + Number(!isInScope({ basis }));
}
