import type { Pages } from '../api/use-pages.ts';
import { formatNumber } from './numbers.ts';

/** How much of a list is here, and the way to the rest. */
export function MoreRows({ pages }: { readonly pages: Pages<unknown> }) {
  const { rows, totalCount, hasMore, isLoading, more, all } = pages;
  if (!hasMore || totalCount === null) return null;
  return (
    <p className="more-rows">
      {formatNumber(rows.length)} of {formatNumber(totalCount)} loaded{' '}
      <button type="button" disabled={isLoading} onClick={more}>
        Load more
      </button>{' '}
      <button type="button" disabled={isLoading} onClick={all}>
        Load all
      </button>
    </p>
  );
}
