import type { InheritanceFilter, MatrixColumns } from '../../generated/graphql.ts';

/** As the API allows. */
const MOST_ROWS = 200;
/** Cells that are read and drawn at once, each with its entries and their sources: the API lets through more. */
const MOST_CELLS = 700;
/** What the API counts of columns that no filter names. */
const UNNAMED_COLUMNS = 15;

const NAMED_BY = { ENVIRONMENTS: 'environments', CERTIFICATES: 'certificates', STANDARDS: 'standards' } as const;

/** How many rows of a matrix may be asked for at once. */
export function rowsAtOnce(filter: InheritanceFilter, columns: MatrixColumns): number {
  const named = filter[NAMED_BY[columns]]?.length ?? UNNAMED_COLUMNS;
  return Math.min(MOST_ROWS, Math.max(1, Math.floor(MOST_CELLS / named)));
}
