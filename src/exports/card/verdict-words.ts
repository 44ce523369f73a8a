import type { Verdict } from '../../domain/scope/verdict.ts';

interface VerdictLook {
  readonly word: string;
  /** Mark in front of the word, so that it does not depend on colour. */
  readonly mark: string;
  /** Ground of white text, with a contrast of 4.5 : 1 or more. */
  readonly ground: string;
}

export const VERDICT_LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  STATED: { word: 'Stated', mark: '●', ground: '#17653a' },
  DERIVED: { word: 'Derived', mark: '◆', ground: '#17653a' },
  POSSIBLE: { word: 'Possible', mark: '◐', ground: '#7d4e00' },
  BY_LEVERAGE: { word: 'By leverage', mark: '◇', ground: '#6438ad' },
  NOT_IN_SCOPE: { word: 'Not in scope', mark: '▬', ground: '#a3141e' },
  NO_EVIDENCE: { word: 'No evidence', mark: '○', ground: '#55605f' },
  MIXED: { word: 'Mixed', mark: '◪', ground: '#3c4646' },
};
