import type { Location } from '../facts/facts.ts';
import { PROBLEMS, type Problem, type ProblemId, type Severity, sentenceOf } from '../map/problems.ts';
import type { FoldedProblem } from './report.ts';

const MOST_PLACES = 3;
const GRAVEST_FIRST: readonly Severity[] = ['refused', 'left out', 'unread', 'remark'];

interface Folded extends FoldedProblem {
  count: number;
  readonly first: Location[];
}

/** Problems of a list: equal ones are one line with their number and the first places. */
export class FoldedProblems {
  readonly #bySentence = new Map<string, Folded>();

  add(problem: Problem): void {
    const sentence = sentenceOf(problem);
    const { id, values } = problem;
    const { severity } = PROBLEMS[id];
    const known = this.#bySentence.get(sentence) ?? { id, severity, sentence, count: 0, first: [], values };
    this.#bySentence.set(sentence, known);
    known.count += 1;
    if (known.first.length < MOST_PLACES) known.first.push(problem.at);
  }

  has(severity: Severity): boolean {
    return [...this.#bySentence.values()].some((folded) => folded.severity === severity);
  }

  hasId(id: ProblemId): boolean {
    return [...this.#bySentence.values()].some((folded) => folded.id === id);
  }

  list(): FoldedProblem[] {
    const rank = ({ severity }: FoldedProblem) => GRAVEST_FIRST.indexOf(severity);
    return [...this.#bySentence.values()].sort((left, right) => rank(left) - rank(right));
  }
}
