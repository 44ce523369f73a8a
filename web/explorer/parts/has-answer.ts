import type { Failure } from '../api/failure.ts';

interface Answer {
  readonly totalCount: number | null;
  readonly notes: readonly { readonly code: string }[];
}

/** True if the graph does not have what is asked about, so that there is no answer. */
export function isOfUnknown({ totalCount, notes }: Answer): boolean {
  return totalCount === 0 && notes.some(({ code }) => code === 'UNKNOWN_ID');
}

/** True if there is an answer to take away. */
export function hasAnswer(answer: Answer | undefined, failure: Failure | null): boolean {
  return answer !== undefined && failure === null && !isOfUnknown(answer);
}
