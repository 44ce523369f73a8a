import type { Location } from './facts.ts';
import { BROKEN, LEFT_OUT, REFUSED, REFUSED_UNTIL_SAID, REMARKS, UNREAD } from './sentences.ts';

/** Consequences of a problem. */
export type Severity = 'refused' | 'left out' | 'unread' | 'remark';

/** Every problem of a list that is reported to people. Each sentence is written once; tests assert ids and locations. */
export const PROBLEMS = {
  ...allOf('refused', { ...BROKEN, ...REFUSED, ...REFUSED_UNTIL_SAID }),
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

/** A problem without its location, which is that of its subject. */
export type Told = Pick<Problem, 'id' | 'values'>;

/** True if a line of the recipe can fix it. */
export function isForRecipe({ id }: Pick<Problem, 'id'>): boolean {
  return id in REFUSED_UNTIL_SAID;
}

/** Line breaks in headings, which are shown on one line. */
const BREAK = /(?<!\s)\s*[\r\n\u2028]\s*/g;

/** Puts a location before a sentence, on one line. */
export function toldAt({ file, row, column }: Location, sentence: string): string {
  const place = row === null ? file : `${file}:${row}`;
  return `${place}${column === null ? '' : ` column "${column}"`}: ${sentence}`.replaceAll(BREAK, ' ');
}

export function describeProblem(problem: Problem): string {
  return toldAt(problem.at, sentenceOf(problem));
}

export function sentenceOf({ id, values }: Told): string {
  return PROBLEMS[id].sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
}

function allOf<Id extends string>(severity: Severity, sentences: Readonly<Record<Id, string>>) {
  const kinds = Object.entries<string>(sentences).map(([id, sentence]) => [id, { severity, sentence }]);
  return Object.fromEntries(kinds) as Record<Id, { readonly severity: Severity; readonly sentence: string }>;
}
