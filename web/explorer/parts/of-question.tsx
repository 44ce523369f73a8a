import type { ReactNode } from 'react';

interface OfQuestionProps {
  /** Whether it answers what is asked now; else it is of the question before, and stays until the new answer comes. */
  readonly isOfNow: boolean;
  readonly children: ReactNode;
}

/** What stays in its place while its next answer is awaited, and is not taken for that meanwhile. */
export function OfQuestion({ isOfNow, children }: OfQuestionProps) {
  return <div {...(isOfNow ? {} : { 'aria-busy': true, className: 'of-before' })}>{children}</div>;
}
