import type { ColumnGuide } from './table/column-guide.ts';

export type CertificateColumn =
  | 'id'
  | 'name'
  | 'standard'
  | 'environments'
  | 'holder'
  | 'issuer'
  | 'number'
  | 'issued'
  | 'expires'
  | 'status'
  | 'documents'
  | 'note';

/** How lists of certificates call their columns. */
export const CERTIFICATE_COLUMNS: ColumnGuide<CertificateColumn> = {
  columns: {
    id: { labels: ['id', 'certificate id', 'identifier'] },
    number: { labels: ['number', 'certificate number', 'certificate no', 'registration number', 'no'] },
    name: { labels: ['name', 'certificate', 'certificate name', 'title'] },
    standard: { labels: ['standard', 'norm', 'scheme', 'programme', 'program', 'framework'] },
    environments: { labels: ['environments', 'environment', 'clouds', 'cloud', 'applies in', 'regions', 'region'] },
    holder: { labels: ['holder', 'held by', 'organization', 'organisation', 'company', 'certified organization'] },
    issuer: {
      labels: [
        ...['issuer', 'issued by', 'certification body', 'registrar', 'auditor', 'assessor', 'issuer or assessor'],
      ],
    },
    issued: { labels: ['issued', 'issued on', 'issue date', 'date of issue', 'date issued', 'valid from'] },
    expires: {
      labels: ['expires', 'expires on', 'expiry', 'expiry date', 'expiration date', 'valid through', 'valid until'],
    },
    status: { labels: ['status', 'certificate status', 'status of certificate', 'validity', 'validity status'] },
    documents: { labels: ['documents', 'document', 'url', 'urls', 'link', 'links', 'document url'] },
    note: { labels: ['note', 'notes', 'remark', 'remarks', 'comment', 'comments'] },
  },
  needed: [
    ['name', 'number'],
    ['standard', 'holder', 'issuer', 'issued', 'expires'],
  ],
};

/** The same with a column that only lists of services have. */
export const WITH_SERVICES: ColumnGuide<CertificateColumn | 'service'> = {
  ...CERTIFICATE_COLUMNS,
  columns: {
    service: { labels: ['service', 'subject', 'workload'], words: ['service', 'services', 'offering', 'product'] },
    ...CERTIFICATE_COLUMNS.columns,
  },
};
