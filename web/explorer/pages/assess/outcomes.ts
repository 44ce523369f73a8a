import type { AssessmentOutcome, TotalsFragment } from '../../generated/graphql.ts';
import type { Share } from './shares.tsx';

interface Outcome {
  readonly outcome: AssessmentOutcome;
  readonly field: 'covered' | 'possible' | 'some' | 'unknown' | 'excluded';
  readonly word: string;
  readonly fill: string;
}

/** Outcomes, surest first: what certificates cover, not who does the work. */
const OUTCOMES: readonly Outcome[] = [
  { outcome: 'COVERED', field: 'covered', word: 'Covered by certificates', fill: 'inherited' },
  { outcome: 'POSSIBLE', field: 'possible', word: 'Possibly covered', fill: 'possible' },
  { outcome: 'SOME', field: 'some', word: 'Covered for some services only', fill: 'some' },
  { outcome: 'UNKNOWN', field: 'unknown', word: 'Not known to be covered', fill: 'unknown' },
  { outcome: 'EXCLUDED', field: 'excluded', word: 'Stated as not in scope', fill: 'none' },
];

export function outcomeWord(outcome: AssessmentOutcome): string {
  return OUTCOMES.find((one) => one.outcome === outcome)?.word ?? outcome;
}

export function coverageShares(totals: TotalsFragment): readonly Share[] {
  return OUTCOMES.map(({ field, word, fill }) => ({ word, count: totals[field], fill }));
}
