import type { Location } from '../facts/facts.ts';
import { LEFT_OUT, REFUSED, REFUSED_UNTIL_SAID, REMARKS, UNREAD } from './sentences.ts';

/** Consequences of a problem. */
export type Severity = 'refused' | 'left out' | 'unread' | 'remark';

interface ProblemKind {
  readonly severity: Severity;
  readonly sentence: string;
}

/** Every problem of a list that people read about. Each sentence stands once; tests assert ids and places. */
export const PROBLEMS = {
  ...allOf('refused', REFUSED),
  ...allOf('refused', REFUSED_UNTIL_SAID),
  ...allOf('left out', LEFT_OUT),
  ...allOf('unread', UNREAD),
  ...allOf('remark', REMARKS),
};
export type ProblemId = keyof typeof PROBLEMS;

export interface Problem {
  readonly id: ProblemId;
  readonly at: Location;
  readonly values: Readonly<Record<string, string | number>>;
}

/** True if a line of the recipe can mend it. */
export function isForRecipe({ id }: Pick<Problem, 'id'>): boolean {
  return id in REFUSED_UNTIL_SAID;
}

export function sentenceOf({ id, values }: Problem): string {
  return PROBLEMS[id].sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
}

function allOf<Id extends string>(
  severity: Severity,
  sentences: Readonly<Record<Id, string>>,
): Readonly<Record<Id, ProblemKind>> {
  const kinds = Object.entries<string>(sentences).map(([id, sentence]) => [id, { severity, sentence }]);
  return Object.fromEntries(kinds) as Record<Id, ProblemKind>;
}
