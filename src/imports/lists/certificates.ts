import { CERTIFICATE_COLUMNS, type CertificateCells } from './certificate-columns.ts';
import { CertificateRows } from './certificate-rows.ts';
import { CLAUSE_COLUMNS } from './clause-columns.ts';
import { kindOfKey } from './list-keys.ts';
import { SCOPE_COLUMNS } from './scope-columns.ts';
import type { TableKind } from './table-kind.ts';

const OF_OTHERS = new Set([...SCOPE_COLUMNS.service.labels, ...CLAUSE_COLUMNS.number.labels]);
const TELLING = ['standard', 'holder', 'issuer', 'assessor', 'issued', 'expires', 'period'];
/** Columns that clauses do not have. */
const OF_CERTIFICATES = ['id', 'number', ...TELLING];

export const certificates: TableKind<CertificateCells> = {
  name: 'certificates',
  description: 'Certificates with standard, environments, holder, issuer, assessor, number, dates and documents.',
  streams: false,
  columns: CERTIFICATE_COLUMNS,
  needed: [['standard', 'name', 'number'], TELLING],
  ticks: null,
  fits({ roles, labels, numbersClauses, isSure, key }) {
    const isUnderKey = kindOfKey(key) === 'certificates';
    const isNamed = roles.has('name') || roles.has('number') || isSure('id');
    const isOfOthers = labels.some((label) => OF_OTHERS.has(label));
    // A table under such a key may be one by its only column, or by its standard.
    const mayBe = isUnderKey && (isNamed || roles.has('standard') || labels.length === 1);
    if (isOfOthers || !isNamed) return mayBe ? 'perhaps' : 'no';
    const isTold = TELLING.some((role) => roles.has(role));
    if (!isTold) return isUnderKey ? 'perhaps' : 'no';
    return OF_CERTIFICATES.some((role) => isSure(role)) || isUnderKey || !numbersClauses ? 'yes' : 'no';
  },
  begin: (list) => new CertificateRows(list),
};
