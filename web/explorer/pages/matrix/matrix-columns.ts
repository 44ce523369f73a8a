import type { MatrixColumns } from '../../generated/graphql.ts';
import type { Parameters } from '../../routing/address.ts';
import type { Column, Row } from './matrix-table.tsx';

export const COLUMNS: Record<MatrixColumns, string> = {
  ENVIRONMENTS: 'environments',
  CERTIFICATES: 'certificates',
  STANDARDS: 'standards',
};

/** Parameters of the Ask page for what the columns are. */
export const PARAMETERS: Record<MatrixColumns, string> = {
  ENVIRONMENTS: 'environment',
  CERTIFICATES: 'certificate',
  STANDARDS: 'standard',
};

/** More are asked for by the last one shown. */
export const COLUMNS_AT_ONCE = 24;
/** Parameter with the id of the last column before those shown. */
export const AFTER_COLUMN = 'after-column';

/** Returns the chosen columns. By default those that the filter leaves open: of one environment, its standards. */
export function columnsOf({ one, all }: Parameters): MatrixColumns {
  const chosen = one('columns');
  if (chosen === 'ENVIRONMENTS' || chosen === 'CERTIFICATES' || chosen === 'STANDARDS') return chosen;
  if (all('environment').length !== 1) return 'ENVIRONMENTS';
  return all('standard').length === 1 ? 'CERTIFICATES' : 'STANDARDS';
}

interface Matrix {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Leaves out the columns of which no row says anything. */
export function withoutEmpty({ columns, rows }: Matrix): Matrix {
  const isShown = (_: unknown, index: number) =>
    rows.some(({ cells }) => cells[index]?.status !== null || cells[index]?.basis !== null);
  return {
    columns: columns.filter(isShown),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isShown) })),
  };
}
