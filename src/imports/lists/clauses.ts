import { CLAUSE_COLUMNS, type ClauseCells } from './clause-columns.ts';
import { ClauseRows } from './clause-rows.ts';
import { kindOfKey } from './list-keys.ts';
import { saysResponsibility } from './responsibility-columns.ts';
import type { TableKind } from './table-kind.ts';

export const clauses: TableKind<ClauseCells> = {
  name: 'clauses',
  description: 'Clauses of a standard by number and title, with parents or depths: its tree of clauses.',
  streams: false,
  columns: CLAUSE_COLUMNS,
  needed: [['number'], ['title']],
  ticks: null,
  fits({ roles, labels, isSure, key, numbersClauses }) {
    const isUnderKey = kindOfKey(key) === 'clauses';
    if (!roles.has('title') || saysResponsibility(labels)) return 'no';
    const isTree = roles.has('parent') || roles.has('depth');
    if (!roles.has('number')) return isUnderKey || isTree ? 'perhaps' : 'no';
    return isSure('number') || isSure('title') || isUnderKey || isTree || numbersClauses ? 'yes' : 'no';
  },
  begin: (list) => new ClauseRows(list),
};
