import type { Found } from '../map/descriptor.ts';
import { CERTIFICATE_COLUMNS, type CertificateCells } from './certificate-columns.ts';
import { CertificateRows } from './certificate-rows.ts';
import { kindOfKey } from './list-keys.ts';
import { SCOPE_COLUMNS } from './scope-columns.ts';
import type { TableKind } from './table-kind.ts';

const OF_SERVICES = new Set(SCOPE_COLUMNS.service.labels);

export const certificates: TableKind<CertificateCells> = {
  name: 'certificates',
  description: 'Certificates with standard, environments, holder, issuer, assessor, number, dates and documents.',
  streams: false,
  columns: CERTIFICATE_COLUMNS,
  needed: [
    ['standard', 'name', 'number'],
    ['standard', 'holder', 'issuer', 'assessor', 'issued', 'expires', 'period'],
  ],
  ticks: null,
  fits(found) {
    const { roles, labels, numbersClauses, isSure } = found;
    const isUnderKey = kindOfKey(found.key) === 'certificates';
    const isNamed = NAMING.some((role) => roles.has(role)) || isSure('id');
    const isOfServices = labels.some((label) => OF_SERVICES.has(label));
    // What stands under such a key is one by its only column, or by its standard.
    const mayBe = isUnderKey && (isNamed || roles.has('standard') || labels.length === 1);
    if (isOfServices || !isNamed) return mayBe ? 'perhaps' : 'no';
    const isTold = TELLING.some((role) => roles.has(role));
    if (!isTold) return isUnderKey ? 'perhaps' : 'no';
    return isOfCertificates(found) || isUnderKey || !numbersClauses ? 'yes' : 'no';
  },
  begin: (list) => new CertificateRows(list),
};

const NAMING = ['name', 'number'] as const;
const TELLING = ['standard', 'holder', 'issuer', 'assessor', 'issued', 'expires', 'period'] as const;

/** Columns that clauses do not have. */
const OF_CERTIFICATES = [
  'id',
  'number',
  'standard',
  'holder',
  'issuer',
  'assessor',
  'issued',
  'expires',
  'period',
] as const;

function isOfCertificates({ isSure }: Found): boolean {
  return OF_CERTIFICATES.some(isSure);
}
