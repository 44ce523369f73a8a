import { VERDICT_WORDS } from '../../../src/domain/scope/verdict-words.ts';
import { formatNumber } from '../basics/numbers.ts';
import type { Verdict } from '../generated/graphql.ts';
import { Shape } from './shape.tsx';
import { VERDICTS } from './words.ts';

interface VerdictPillProps {
  readonly verdict: Verdict;
  /** Number of services and families, if several verdicts are listed. */
  readonly count?: number;
  /** The edition that it is about, if others have another verdict. */
  readonly of?: string;
}

/** A verdict as mark and word; the colour only repeats them. */
export function VerdictPill({ verdict, count, of }: VerdictPillProps) {
  const { meaning, shape, hue } = VERDICTS[verdict];
  return (
    <span className={`verdict verdict-${hue}`} title={meaning}>
      <Shape name={shape} />
      {VERDICT_WORDS[verdict]}
      {of === undefined ? null : <span className="verdict-of">{of}</span>}
      {count === undefined ? null : <b className="number">{formatNumber(count)}</b>}
    </span>
  );
}
