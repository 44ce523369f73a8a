import type { MatrixColumns } from '../../generated/graphql.ts';
import type { Parameters, Values } from '../../routing/address.ts';
import { PARAMETERS } from './matrix-columns.ts';
import type { Column, Row } from './matrix-table.tsx';

type Node = Column['node'];

/** Key of a cell in the address; an empty column is that of entries without an environment. */
export function cellKey(subject: { readonly id: string }, node: Node | undefined): string {
  return `${subject.id},${node?.id ?? ''}`;
}

export function readCellKey(key: string): { readonly subjectId: string; readonly columnId: string } {
  const [subjectId = '', columnId = ''] = key.split(',');
  return { subjectId, columnId };
}

/** Returns the key of the open cell; null without one, or if the address now asks for other columns. */
export function openCell({ one }: Parameters, columns: MatrixColumns): string | null {
  const key = one('cell');
  const { columnId } = readCellKey(key ?? '');
  return columnId === '' || columnId.startsWith(`${PARAMETERS[columns]}/`) ? key : null;
}

/** Keys of all cells with a mark, row by row. */
export function markedCells(rows: readonly Row[], columns: readonly Column[]): readonly string[] {
  return rows.flatMap(({ subject, cells }) =>
    cells.flatMap(({ status, basis }, index) =>
      status === null && basis === null ? [] : [cellKey(subject, columns[index]?.node)],
    ),
  );
}

/** Returns the question of a cell, as parameters of the Ask page; only an environment may be not stated. */
export function askedOf(key: string, kind: MatrixColumns, within: Values): Values {
  const { subjectId, columnId } = readCellKey(key);
  const asked = { ...within, service: subjectId, [PARAMETERS[kind]]: columnId };
  return kind === 'ENVIRONMENTS' ? { ...asked, 'no-environment': columnId === '' ? 'yes' : null } : asked;
}
