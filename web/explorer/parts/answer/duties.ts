import type { AssessQuery, ResponsibilityKind } from '../../generated/graphql.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import type { Share } from './shares.tsx';

export type Counts = AssessQuery['assessment']['responsibilities'];

interface Duty {
  readonly kind: ResponsibilityKind;
  readonly fill: string;
  readonly word: string;
}

/** Responsibilities in the order of what is left to do: the customer's first, the provider's last. */
export const DUTIES: readonly Duty[] = [
  { kind: 'CUSTOMER', fill: 'none', word: RESPONSIBILITIES.CUSTOMER.word },
  { kind: 'SHARED', fill: 'some', word: RESPONSIBILITIES.SHARED.word },
  { kind: 'PROVIDER_PART', fill: 'possible', word: RESPONSIBILITIES.PROVIDER_PART.word },
  { kind: 'UNKNOWN', fill: 'unknown', word: 'No source says who' },
  { kind: 'PROVIDER', fill: 'inherited', word: RESPONSIBILITIES.PROVIDER.word },
];

export function countOf(counts: Counts, kind: ResponsibilityKind): number {
  return counts.find(({ responsibility }) => responsibility === kind)?.count ?? 0;
}

/** Counts the requirements that a filter by responsibility keeps; null keeps all. */
export function keptOf(counts: Counts, kinds: readonly ResponsibilityKind[] | null): number {
  const kept = counts.filter(({ responsibility }) => kinds?.includes(responsibility) ?? true);
  return kept.reduce((sum, { count }) => sum + count, 0);
}

/** Shares with the provider's first, and what no source states last. */
export function dutyShares(counts: Counts): readonly Share[] {
  const known = DUTIES.toReversed().filter(({ kind }) => kind !== 'UNKNOWN');
  return [...known, ...DUTIES.filter(({ kind }) => kind === 'UNKNOWN')].map(({ kind, fill, word }) => ({
    word,
    count: countOf(counts, kind),
    fill,
  }));
}
