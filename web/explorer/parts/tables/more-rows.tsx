import type { Pages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { usePrinting } from '../../basics/use-printing.ts';

/** Notice above a printed list that is incomplete. */
export function PrintedPart({ pages: { rows, totalCount, hasMore } }: { readonly pages: Pages<unknown> }) {
  const isPrinting = usePrinting();
  if (!isPrinting || !hasMore || totalCount === null) return null;
  return (
    <p>
      {formatNumber(rows.length)} of {formatNumber(totalCount)} rows are printed. For the rest, load all before
      printing, or export them.
    </p>
  );
}

export function MoreRows({ pages }: { readonly pages: Pages<unknown> }) {
  const { rows, totalCount, hasMore, isLoading, more, all } = pages;
  if (!hasMore || totalCount === null) return null;
  return (
    <p className="more-rows">
      {formatNumber(rows.length)} of {formatNumber(totalCount)} loaded{' '}
      <button type="button" disabled={isLoading} onClick={more}>
        Load more
      </button>{' '}
      <button type="button" onClick={all}>
        Load all
      </button>
    </p>
  );
}
