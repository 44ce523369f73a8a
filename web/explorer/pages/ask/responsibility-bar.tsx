import type { ResponsibilityKind } from '../../generated/graphql.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import { Bar } from '../../parts/bar.tsx';
import { formatNumber } from '../../parts/numbers.ts';

const FILLS: readonly (readonly [ResponsibilityKind, fill: string])[] = [
  ['PROVIDER', 'inherited'],
  ['PROVIDER_PART', 'possible'],
  ['SHARED', 'some'],
  ['CUSTOMER', 'none'],
  ['UNKNOWN', 'unknown'],
];

interface ResponsibilityBarProps {
  readonly counts: readonly { readonly responsibility: ResponsibilityKind; readonly count: number }[];
}

/** Bar of who meets how many requirements, with the number that a source states. */
export function ResponsibilityBar({ counts }: ResponsibilityBarProps) {
  const countOf = (kind: ResponsibilityKind) =>
    counts.find(({ responsibility }) => responsibility === kind)?.count ?? 0;
  const whole = counts.reduce((sum, { count }) => sum + count, 0);
  const known = whole - countOf('UNKNOWN');
  return (
    <>
      {known === 0 ? 'not known' : `known of ${formatNumber(known)}`}
      <Bar
        whole={whole}
        parts={FILLS.map(([kind, fill]) => ({ word: RESPONSIBILITIES[kind].word, count: countOf(kind), fill }))}
      />
    </>
  );
}
