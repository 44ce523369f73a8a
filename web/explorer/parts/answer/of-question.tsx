import type { ReactNode } from 'react';

interface OfQuestionProps {
  /** False while it still shows the answer to the previous query. */
  readonly isOfNow: boolean;
  readonly children: ReactNode;
}

/** Keeps the previous answer in place while the next one loads, and marks it as busy. */
export function OfQuestion({ isOfNow, children }: OfQuestionProps) {
  return <div {...(isOfNow ? {} : { 'aria-busy': true, className: 'of-before' })}>{children}</div>;
}
