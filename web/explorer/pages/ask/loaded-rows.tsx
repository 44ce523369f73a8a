import type { Pages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { ROWS_AT_ONCE } from './use-views.ts';

interface LoadedRowsProps {
  readonly pages: Pages<unknown>;
  readonly isSorted: boolean;
}

/**
 * Line above a list that loads more by itself: below it, the button would move away from whoever clicks it. It stays when
 * all is loaded, so that nothing moves.
 */
export function LoadedRows({ pages: { rows, totalCount, hasMore, all }, isSorted }: LoadedRowsProps) {
  const isOfSeveralPages = hasMore || rows.length > ROWS_AT_ONCE;
  if (!isOfSeveralPages || totalCount === null) return null;
  return (
    <p className="more-rows">
      {formatNumber(rows.length)} of {formatNumber(totalCount)} rows loaded
      {hasMore ? (
        <>
          {isSorted ? ', sorted among these' : null}{' '}
          <button type="button" onClick={all}>
            Load all
          </button>
        </>
      ) : null}
    </p>
  );
}
