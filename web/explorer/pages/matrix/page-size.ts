import type { InheritanceFilter, MatrixColumns } from '../../generated/graphql.ts';

/** Limit of the API. */
const MOST_ROWS = 200;
/** Most cells to load and draw at once, each with entries and sources; the API allows more. */
const MOST_CELLS = 700;
/** Number of columns that the API assumes without a filter. */
const UNNAMED_COLUMNS = 15;

const NAMED_BY = { ENVIRONMENTS: 'environments', CERTIFICATES: 'certificates', STANDARDS: 'standards' } as const;

/** Returns the number of rows to request at once. */
export function rowsAtOnce(filter: InheritanceFilter, columns: MatrixColumns): number {
  const named = filter[NAMED_BY[columns]]?.length ?? UNNAMED_COLUMNS;
  return Math.min(MOST_ROWS, Math.max(1, Math.floor(MOST_CELLS / named)));
}
