import type { AssessmentOutcome, TotalsFragment } from '../../generated/graphql.ts';
import type { Share } from './shares.tsx';

interface Outcome {
  readonly outcome: AssessmentOutcome;
  readonly field: 'inherited' | 'possible' | 'some' | 'none';
  readonly word: string;
}

/** Outcomes, surest first: what certificates cover, not who does the work. */
const OUTCOMES: readonly Outcome[] = [
  { outcome: 'INHERITED', field: 'inherited', word: 'Covered by certificates' },
  { outcome: 'POSSIBLE', field: 'possible', word: 'Possibly covered' },
  { outcome: 'SOME', field: 'some', word: 'Covered for some services only' },
  { outcome: 'NONE', field: 'none', word: 'Not covered' },
];

export function outcomeWord(outcome: AssessmentOutcome): string {
  return OUTCOMES.find((one) => one.outcome === outcome)?.word ?? outcome;
}

export function coverageShares(totals: TotalsFragment): readonly Share[] {
  return OUTCOMES.map(({ field, word }) => ({ word, count: totals[field], fill: field }));
}
