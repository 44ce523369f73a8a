import { formatNumber } from '../../basics/numbers.ts';
import { Bar } from '../../parts/answer/bar.tsx';
import { type Counts, countOf, dutyShares } from '../../parts/answer/duties.ts';

/** Bar of who meets how many requirements, with the number that a source states. */
export function ResponsibilityBar({ counts }: { readonly counts: Counts }) {
  const whole = counts.reduce((sum, { count }) => sum + count, 0);
  const known = whole - countOf(counts, 'UNKNOWN');
  return (
    <>
      {known === 0 ? 'not known' : `${formatNumber(known)} of ${formatNumber(whole)} known`}
      <Bar whole={whole} parts={dutyShares(counts)} />
    </>
  );
}
