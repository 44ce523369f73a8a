import { type Answered, useAnswer } from '../../api/use-answer.ts';
import { FindingsDocument, type FindingsQuery, type FindingsQueryVariables } from '../../generated/graphql.ts';

/** How many findings there are of each kind, whichever of them are shown; null until it is known. */
export function useCounts(
  shared: Omit<FindingsQueryVariables, 'kinds' | 'after'>,
): Pick<Answered<unknown>, 'failure' | 'again'> & { readonly counts: FindingsQuery['findings']['counts'] | null } {
  // As the list asks when it shows all: then it is one question.
  const { data, failure, again } = useAnswer(FindingsDocument, { kinds: null, ...shared, after: null });
  return { counts: data?.findings.counts ?? null, failure, again };
}
