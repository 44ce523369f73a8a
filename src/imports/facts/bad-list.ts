import { ImportRefused } from '../../errors.ts';
import { describeProblem, type Problem, type ProblemId } from './problems.ts';

interface BrokenAt {
  readonly input: { readonly name: string };
  readonly row?: number | null;
  readonly values?: Problem['values'];
  readonly cause?: unknown;
}

/** A list that cannot be read any further, with the reason, file and line. */
export class BadList extends ImportRefused {
  readonly problem: Problem;
  constructor(id: ProblemId, { input, row = null, values = {}, cause }: BrokenAt) {
    const problem = { id, at: { file: input.name, row, column: null }, values };
    super(describeProblem(problem), cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
