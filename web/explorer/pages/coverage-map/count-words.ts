import { formatNumber } from '../../basics/numbers.ts';
import type { TotalsFragment } from '../../generated/graphql.ts';
import { coverageShares } from '../assess/outcomes.ts';

/** Returns the outcomes that occur, such as `Covered by certificates: 421`. */
export function countWords(totals: TotalsFragment): string {
  return coverageShares(totals)
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}: ${formatNumber(count)}`)
    .join(' · ');
}
