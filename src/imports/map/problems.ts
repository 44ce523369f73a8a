import type { Location } from '../facts/facts.ts';
import { LEFT_OUT, REFUSED, REMARKS, UNREAD } from './sentences.ts';

/** Consequences of a problem. */
export type Severity = 'refused' | 'left out' | 'unread' | 'remark';

interface ProblemKind {
  readonly severity: Severity;
  readonly sentence: string;
}

/** Every problem of a list that people read about. Each sentence stands once; tests assert ids and places. */
export const PROBLEMS = {
  ...allOf('refused', REFUSED),
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
