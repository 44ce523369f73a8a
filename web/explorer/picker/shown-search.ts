import type { Answered } from '../api/use-answer.ts';
import type { SearchQuery } from '../generated/graphql.ts';

type Found = SearchQuery['search'];

/** What was found, and meanwhile what fewer letters found; that these found nothing tells nothing of the new ones. */
export function shownOf({ data, latest, failure }: Answered<SearchQuery>): Found | null {
  if (data !== undefined) return data.search;
  return failure === null && latest !== undefined && latest.search.totalCount > 0 ? latest.search : null;
}
