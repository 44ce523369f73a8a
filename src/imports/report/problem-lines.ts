import type { Location } from '../facts/facts.ts';
import { PROBLEMS, type Problem, type ProblemId, type Severity, sentenceOf } from '../facts/problems.ts';
import { LineCollector } from './line-collector.ts';
import type { FoldedProblem } from './report.ts';

const MOST_PLACES = 3;
/** Of a severity; nobody mends more in one go. */
const MOST_SENTENCES = 10_000;
const GRAVEST_FIRST: readonly Severity[] = ['refused', 'left out', 'unread', 'remark'];

interface Folded extends Omit<FoldedProblem, 'count' | 'first'> {
  readonly places: LineCollector<Location>;
}

/** Problems of a list: equal ones are one line with their number and the first places. */
export class FoldedProblems {
  readonly #bySentence = new Map<string, Folded>();
  readonly #sentences = new Map<Severity, number>();

  add(problem: Problem): void {
    const sentence = sentenceOf(problem);
    const { id, values, at } = problem;
    const { severity } = PROBLEMS[id];
    const known = this.#bySentence.get(sentence);
    const count = this.#sentences.get(severity) ?? 0;
    if (known !== undefined) known.places.add(at);
    else if (count < MOST_SENTENCES) {
      const places = new LineCollector<Location>(MOST_PLACES);
      places.add(at);
      this.#bySentence.set(sentence, { id, severity, sentence, values, places });
      this.#sentences.set(severity, count + 1);
    }
  }

  has(wanted: Severity | ProblemId): boolean {
    return [...this.#bySentence.values()].some(({ id, severity }) => id === wanted || severity === wanted);
  }

  list(): FoldedProblem[] {
    const rank = ({ severity }: FoldedProblem) => GRAVEST_FIRST.indexOf(severity);
    return [...this.#bySentence.values()]
      .map(({ places, values, ...problem }) => ({
        ...problem,
        count: places.total,
        first: places.first,
        values,
      }))
      .sort((left, right) => rank(left) - rank(right));
  }
}
