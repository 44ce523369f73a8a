import type { AssessmentOutcome, TotalsFragment } from '../../generated/graphql.ts';
import type { Share } from '../../parts/answer/shares.tsx';

interface Outcome {
  readonly outcome: AssessmentOutcome;
  readonly field: 'covered' | 'possible' | 'some' | 'unknown' | 'excluded';
  readonly word: string;
  readonly fill: string;
}

/** Outcomes, surest first: what certificates cover, not who does the work. */
export const OUTCOMES: readonly Outcome[] = [
  {
    outcome: 'COVERED',
    field: 'covered',
    word: 'Covered by certificates for each service',
    fill: 'inherited',
  },
  { outcome: 'POSSIBLE', field: 'possible', word: 'Possibly covered', fill: 'possible' },
  { outcome: 'SOME', field: 'some', word: 'Covered for some of the services only', fill: 'some' },
  { outcome: 'UNKNOWN', field: 'unknown', word: 'No evidence', fill: 'unknown' },
  { outcome: 'EXCLUDED', field: 'excluded', word: 'Stated as not in scope', fill: 'none' },
];

export function outcomeWord(outcome: AssessmentOutcome): string {
  return OUTCOMES.find((one) => one.outcome === outcome)?.word ?? outcome;
}

export function coverageShares(totals: TotalsFragment): readonly Share[] {
  return OUTCOMES.map(({ field, word, fill }) => ({ word, count: totals[field], fill }));
}

/** True if requirements have different outcomes; else one word tells it of all. */
export function isMixed(totals: TotalsFragment): boolean {
  return OUTCOMES.filter(({ field }) => totals[field] > 0).length > 1;
}
