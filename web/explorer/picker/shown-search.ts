import type { Answered } from '../api/use-answer.ts';
import type { SearchQuery } from '../generated/graphql.ts';

type Found = SearchQuery['search'];

/** Returns the results; while loading, those of the previous text, unless it had none. */
export function shownOf({ data, latest, failure }: Answered<SearchQuery>): Found | null {
  if (data !== undefined) return data.search;
  return failure === null && latest !== undefined && latest.search.totalCount > 0 ? latest.search : null;
}
