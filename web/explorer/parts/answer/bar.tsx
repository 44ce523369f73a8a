import { formatNumber } from '../../basics/numbers.ts';

export interface BarPart {
  readonly word: string;
  readonly count: number;
  /** Name of the fill, which has a pattern besides its colour. */
  readonly fill: string;
}

/** Stacked bar, with text for screen readers. */
export function Bar({ parts, whole }: { readonly parts: readonly BarPart[]; readonly whole: number }) {
  let from = 0;
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <span className="bar">
      {/* Without a view box, which would stretch the patterns. */}
      <svg aria-hidden="true">
        {shown.map(({ word, count, fill }) => {
          const width = (count / Math.max(whole, 1)) * 100;
          const x = from;
          from += width;
          return <rect key={word} className={`fill-${fill}`} x={`${x}%`} width={`${width}%`} height="100%" />;
        })}
      </svg>
      <span className="unseen">{shown.map(({ word, count }) => `${word} ${formatNumber(count)}`).join(', ')}</span>
    </span>
  );
}
