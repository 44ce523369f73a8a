import { matchesNothing } from '../../../../src/answers/inheritance/matches-nothing.ts';
import type { Failure } from '../../api/failure.ts';
import type { InheritanceFilter } from '../../generated/graphql.ts';

interface Answer {
  readonly totalCount: number | null;
  readonly notes: readonly { readonly code: string; readonly nodeIds: readonly string[] }[];
}

/** True if the graph has nothing of what is asked about, so that there is no answer. */
export function isOfUnknown({ totalCount, notes }: Answer, filter: InheritanceFilter): boolean {
  const ids = notes.flatMap(({ code, nodeIds }) => (code === 'UNKNOWN_ID' ? nodeIds : []));
  const { environmentNotStated = false, environments } = filter;
  const places = environmentNotStated ? [...(environments ?? []), null] : environments;
  return totalCount === 0 && ids.length > 0 && matchesNothing({ ...filter, environments: places }, ids);
}

/** True if there is an answer to take away. */
export function hasAnswer(answer: Answer | undefined, filter: InheritanceFilter, failure: Failure | null): boolean {
  return answer !== undefined && failure === null && !isOfUnknown(answer, filter);
}
