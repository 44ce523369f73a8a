import type { AssessQuery, ResponsibilityKind } from '../../generated/graphql.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import type { Share } from './shares.tsx';

export type Counts = AssessQuery['assessment']['responsibilities'];

interface Duty {
  readonly kind: ResponsibilityKind;
  readonly fill: string;
}

/** Responsibilities in the order of what is left to do: the customer's first, the provider's last. */
export const DUTIES: readonly Duty[] = [
  { kind: 'CUSTOMER', fill: 'none' },
  { kind: 'SHARED', fill: 'some' },
  { kind: 'PROVIDER_PART', fill: 'possible' },
  { kind: 'UNKNOWN', fill: 'unknown' },
  { kind: 'PROVIDER', fill: 'inherited' },
];

/** Includes unknown responsibilities, which the provider may not have. */
export const LEFT: readonly ResponsibilityKind[] = DUTIES.map(({ kind }) => kind).filter((kind) => kind !== 'PROVIDER');

export function countOf(counts: Counts, kind: ResponsibilityKind): number {
  return counts.find(({ responsibility }) => responsibility === kind)?.count ?? 0;
}

/** Shares in the order of the coverage bar: the provider's first. */
export function dutyShares(counts: Counts): readonly Share[] {
  return DUTIES.toReversed().map(({ kind, fill }) => ({
    word: RESPONSIBILITIES[kind].word,
    count: countOf(counts, kind),
    fill,
  }));
}
