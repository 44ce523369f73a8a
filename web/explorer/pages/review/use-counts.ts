import { useAnswer } from '../../api/use-answer.ts';
import { FindingsDocument, type FindingsQuery, type FindingsQueryVariables } from '../../generated/graphql.ts';

/** How many findings there are of each kind, whichever of them are shown. */
export function useCounts(
  shared: Omit<FindingsQueryVariables, 'kinds' | 'after'>,
): FindingsQuery['findings']['counts'] {
  // As the list asks when it shows all: then it is one question.
  const { data, latest } = useAnswer(FindingsDocument, { kinds: null, ...shared, after: null });
  return (data ?? latest)?.findings.counts ?? [];
}
