export const MATRIX_COLUMNS = ['ENVIRONMENTS', 'CERTIFICATES', 'STANDARDS'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];
