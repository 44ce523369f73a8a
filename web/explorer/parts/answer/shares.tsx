import { formatNumber } from '../../basics/numbers.ts';
import { Bar, type BarPart } from './bar.tsx';

export type Share = BarPart;

interface SharesProps {
  readonly title: string;
  readonly whole: number;
  readonly shares: readonly Share[];
}

/** Shares of all requirements, as numbers and as a bar with patterns besides colours. */
export function Shares({ title, whole, shares }: SharesProps) {
  return (
    <div className="shares">
      <p className="shares-title">{title}</p>
      <ul className="legend" aria-label={title}>
        {shares
          .filter(({ count }) => count > 0)
          .map(({ word, count, fill }) => (
            <li key={word} className="marked">
              <svg className="mark" aria-hidden="true">
                <rect className={`fill-${fill}`} width="100%" height="100%" />
              </svg>
              {word} <b>{formatNumber(count)}</b>
            </li>
          ))}
      </ul>
      <Bar whole={whole} parts={shares} />
    </div>
  );
}
