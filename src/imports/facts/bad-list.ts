import { ImportRefused } from '../../errors.ts';
import { describeIssue, type Issue } from './facts.ts';

/** A list that cannot be read on: why, and in which file and line. */
export class BadList extends ImportRefused {
  readonly issue: Issue;
  constructor(
    sentence: string,
    { input, row = null, cause }: { input: { readonly name: string }; row?: number | null; cause?: unknown },
  ) {
    const issue = { at: { file: input.name, row, column: null }, sentence };
    super(describeIssue(issue), cause === undefined ? undefined : { cause });
    this.issue = issue;
  }
}
