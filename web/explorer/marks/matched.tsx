import type { SearchQuery } from '../generated/graphql.ts';

type Found = SearchQuery['search']['nodes'][number];

/** Name that matched a search, if the result does not show it. */
export function Matched({ matched, node }: Pick<Found, 'matched' | 'node'>) {
  const isShown = 'standard' in node && node.standard.designation === matched;
  return matched === null || isShown ? null : <span className="quiet"> as {matched}</span>;
}
