import type { Verdict } from '../../domain/scope/verdict.ts';

interface VerdictLook {
  /** Mark in front of the word, so that it does not depend on colour. */
  readonly mark: string;
  /** Ground of white text, with a contrast of 4.5 : 1 or more. */
  readonly ground: string;
}

export const VERDICT_LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  STATED: { mark: '●', ground: '#17653a' },
  DERIVED: { mark: '◆', ground: '#17653a' },
  POSSIBLE: { mark: '◐', ground: '#7d4e00' },
  BY_LEVERAGE: { mark: '◇', ground: '#6438ad' },
  NOT_IN_SCOPE: { mark: '▬', ground: '#a3141e' },
  NO_EVIDENCE: { mark: '○', ground: '#55605f' },
  MIXED: { mark: '◪', ground: '#3c4646' },
};
