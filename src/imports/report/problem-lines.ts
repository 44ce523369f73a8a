import type { Location } from '../facts/facts.ts';
import { PROBLEMS, type Problem, type ProblemId, type Severity, sentenceOf } from '../facts/problems.ts';
import { LineCollector } from './line-collector.ts';
import type { FoldedProblem } from './report.ts';

const MOST_PLACES = 3;
const GRAVEST_FIRST: readonly Severity[] = ['refused', 'left out', 'unread', 'remark'];

interface Folded extends Omit<FoldedProblem, 'count' | 'first'> {
  readonly places: LineCollector<Location>;
}

/** Problems of a list: equal ones are one line with their number and the first places. */
export class FoldedProblems {
  readonly #bySentence = new Map(GRAVEST_FIRST.map((severity) => [severity, new Map<string, Folded>()]));
  readonly #seen = new Set<Severity | ProblemId>();

  add(problem: Problem): void {
    const sentence = sentenceOf(problem);
    const { id, values, at } = problem;
    const { severity } = PROBLEMS[id];
    this.#seen.add(id).add(severity);
    const folded = this.#bySentence.get(severity) as Map<string, Folded>;
    const places = new LineCollector<Location>(MOST_PLACES);
    const known = folded.get(sentence) ?? { id, severity, sentence, values, places };
    known.places.add(at);
    folded.set(sentence, known);
  }

  has(wanted: Severity | ProblemId): boolean {
    return this.#seen.has(wanted);
  }

  list(): FoldedProblem[] {
    return [...this.#bySentence.values()].flatMap((folded) =>
      Array.from(folded.values(), ({ places: { total: count, first }, values, ...problem }) => {
        return { ...problem, count, first, values };
      }),
    );
  }
}
