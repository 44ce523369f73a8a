import type { Verdict } from './verdict.ts';

/** Verdicts as people read them, on pages, cards and badges. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  STATED: 'Stated',
  DERIVED: 'Derived',
  POSSIBLE: 'Possible',
  BY_LEVERAGE: 'By leverage',
  NOT_IN_SCOPE: 'Not in scope',
  NO_EVIDENCE: 'No evidence',
  MIXED: 'Mixed',
};
