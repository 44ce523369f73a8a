import type { Location } from '../facts/facts.ts';
import { PROBLEMS, type Problem, type ProblemId, type Severity, sentenceOf } from '../facts/problems.ts';
import { type FoldedProblem, type Lines, MOST_LINES } from './report.ts';

const MOST_PLACES = 3;
const GRAVEST_FIRST: readonly Severity[] = ['refused', 'left out', 'unread', 'remark'];

/** Added if there are more different problems than a report can list. */
const OTHERS = ' There are others like it, which are counted here.';

/** Problems of a list. Equal ones share a line with their number and first locations, as do further ones of an id beyond the limit. */
export class FoldedProblems {
  readonly #bySentence = new Map<string, FoldedProblem & { count: number; readonly first: Location[] }>();
  readonly #seen = new Set<Severity | ProblemId>();

  add(problem: Problem): void {
    const { id, values, at } = problem;
    const { severity } = PROBLEMS[id];
    const sentence = sentenceOf(problem);
    // Beyond the limit, problems with the same id share a line.
    const isNew = !this.#bySentence.has(sentence);
    const key = isNew && this.#bySentence.size >= MOST_LINES ? id : sentence;
    const told = key === sentence ? sentence : `${sentence}${OTHERS}`;
    const known = this.#bySentence.get(key) ?? { id, severity, sentence: told, count: 0, first: [], values };
    known.count += 1;
    if (known.first.length < MOST_PLACES) known.first.push(at);
    this.#bySentence.set(key, known);
    this.#seen.add(id).add(severity);
  }

  has(wanted: Severity | ProblemId): boolean {
    return this.#seen.has(wanted);
  }

  list(): FoldedProblem[] {
    const all = [...this.#bySentence.values()];
    return GRAVEST_FIRST.flatMap((gravity) => all.filter(({ severity }) => severity === gravity));
  }
}

/** Counts lines and keeps the first ones. */
export class LineCollector<Line> implements Lines<Line> {
  total = 0;
  readonly first: Line[] = [];
  readonly #most: number;

  constructor(most: number = MOST_LINES) {
    this.#most = most;
  }

  add(line: Line): void {
    this.total += 1;
    if (this.first.length < this.#most) this.first.push(line);
  }
}
