import type { Location } from '../facts/facts.ts';
import { PROBLEMS, type Problem, type ProblemId, type Severity, sentenceOf } from '../map/problems.ts';
import type { FoldedProblem } from './report.ts';

const MOST_PLACES = 3;
const GRAVEST_FIRST: readonly Severity[] = ['refused', 'left out', 'unread', 'remark'];

interface Folded {
  readonly id: ProblemId;
  readonly sentence: string;
  count: number;
  readonly first: Location[];
  readonly values: Problem['values'];
}

/** Problems of a list: equal ones are one line with their number and the first places. */
export class FoldedProblems {
  readonly #bySentence = new Map<string, Folded>();

  add(problem: Problem): void {
    const sentence = sentenceOf(problem);
    const known = this.#bySentence.get(sentence) ?? {
      id: problem.id,
      sentence,
      count: 0,
      first: [],
      values: problem.values,
    };
    this.#bySentence.set(sentence, known);
    known.count += 1;
    if (known.first.length < MOST_PLACES) known.first.push(problem.at);
  }

  has(severity: Severity): boolean {
    for (const { id } of this.#bySentence.values()) if (PROBLEMS[id].severity === severity) return true;
    return false;
  }

  hasId(id: ProblemId): boolean {
    return [...this.#bySentence.values()].some((folded) => folded.id === id);
  }

  list(): FoldedProblem[] {
    const all = [...this.#bySentence.values()].map((folded) => ({ ...folded, severity: PROBLEMS[folded.id].severity }));
    const rank = ({ severity }: FoldedProblem) => GRAVEST_FIRST.indexOf(severity);
    return all.sort((left, right) => rank(left) - rank(right));
  }
}
