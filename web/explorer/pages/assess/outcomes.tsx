import type { AssessmentOutcome, TotalsFragment } from '../../generated/graphql.ts';
import { Bar } from '../../parts/bar.tsx';
import { formatNumber } from '../../parts/numbers.ts';

interface Outcome {
  readonly outcome: AssessmentOutcome;
  readonly field: 'inherited' | 'possible' | 'some' | 'none';
  readonly word: string;
  /** As the head of a column. */
  readonly head: string;
}

/** Surest first; each has a fill of its own, told apart without colour. */
export const OUTCOMES: readonly Outcome[] = [
  { outcome: 'INHERITED', field: 'inherited', word: 'Inherited', head: 'Inherited' },
  { outcome: 'POSSIBLE', field: 'possible', word: 'Possibly inherited', head: 'Possibly' },
  { outcome: 'SOME', field: 'some', word: 'Left to you for some services', head: 'Left for some' },
  { outcome: 'NONE', field: 'none', word: 'Left to you', head: 'Left to you' },
];

export function outcomeWord(outcome: AssessmentOutcome): string {
  return OUTCOMES.find((one) => one.outcome === outcome)?.word ?? outcome;
}

export function OutcomeBar({ totals }: { readonly totals: TotalsFragment }) {
  return (
    <Bar
      whole={totals.requirements}
      parts={OUTCOMES.map(({ field, word }) => ({ word, count: totals[field], fill: field }))}
    />
  );
}

/** The fill of what only some of the services give; the bars of the page refer to it. */
export function Hatching() {
  return (
    <svg className="unseen" aria-hidden="true">
      <defs>
        <pattern id="hatched" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" y1="0" x2="0" y2="3" />
        </pattern>
      </defs>
    </svg>
  );
}

export function OutcomeLegend({ totals }: { readonly totals: TotalsFragment }) {
  return (
    <ul className="legend" aria-label="Outcomes">
      {OUTCOMES.map(({ field, word }) => (
        <li key={field} className="marked">
          <svg className="mark" viewBox="0 0 12 12" aria-hidden="true">
            <rect className={`fill fill-${field}`} x="0" y="1" width="12" height="10" />
          </svg>
          {word} <b>{formatNumber(totals[field])}</b>
        </li>
      ))}
    </ul>
  );
}
