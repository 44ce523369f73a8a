import type { AssessQuery, ResponsibilityKind } from '../../generated/graphql.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import type { Share } from './shares.tsx';

export type Counts = AssessQuery['assessment']['responsibilities'];

interface Duty {
  readonly kind: ResponsibilityKind;
  /** Of the bar. */
  readonly fill: string;
}

/** Who meets a requirement: what is the customer's first, what nobody says before what is the provider's alone. */
export const DUTIES: readonly Duty[] = [
  { kind: 'CUSTOMER', fill: 'none' },
  { kind: 'SHARED', fill: 'some' },
  { kind: 'PROVIDER_PART', fill: 'possible' },
  { kind: 'UNKNOWN', fill: 'unknown' },
  { kind: 'PROVIDER', fill: 'inherited' },
];

/** All but the provider's alone: that nobody says who meets a requirement does not make it the provider's. */
export const LEFT: readonly ResponsibilityKind[] = DUTIES.map(({ kind }) => kind).filter((kind) => kind !== 'PROVIDER');

export function countOf(counts: Counts, kind: ResponsibilityKind): number {
  return counts.find(({ responsibility }) => responsibility === kind)?.count ?? 0;
}

/** What is met first, as the bar of what is covered has it. */
export function dutyShares(counts: Counts): readonly Share[] {
  return DUTIES.toReversed().map(({ kind, fill }) => ({
    word: RESPONSIBILITIES[kind].word,
    count: countOf(counts, kind),
    fill,
  }));
}
