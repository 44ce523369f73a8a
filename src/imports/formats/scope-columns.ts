import { ASIDE_WORDS } from './scope-headings.ts';
import type { ColumnGuide } from './table/column-guide.ts';

export type ScopeColumn =
  | 'service'
  | 'family'
  | 'extent'
  | 'status'
  | 'certificate'
  | 'environment'
  | 'from'
  | 'until'
  | 'expires'
  | 'note';

/** How lists of services in scope call their columns. */
export const SCOPE_COLUMNS: ColumnGuide<ScopeColumn> = {
  columns: {
    service: {
      labels: [
        ...['service', 'services', 'service name', 'cloud service', 'cloud service offering', 'service offering'],
        ...['offering', 'offerings', 'offering name', 'product', 'products', 'product name', 'name'],
        ...['subject', 'workload', 'workloads'],
      ],
      words: ['service', 'services', 'offering', 'product'],
    },
    family: { labels: ['family', 'service family', 'product family', 'family name'] },
    extent: { labels: ['extent'] },
    status: {
      labels: [
        ...['status', 'scope status', 'in scope', 'in audit scope', 'audit scope', 'scope'],
        ...['authorization status', 'authorisation status', 'audit status'],
      ],
      words: ['status'],
    },
    certificate: {
      labels: [
        ...['certificate', 'certification', 'certificate name', 'certificate number', 'programme', 'program'],
        ...['compliance programme', 'compliance program', 'compliance offering', 'attestation', 'authorization'],
        ...['authorisation', 'standard', 'framework', 'scheme', 'certificates', 'certifications', 'programmes'],
        ...['programs', 'compliance programmes', 'compliance programs', 'standards', 'frameworks'],
      ],
      words: ['certificate', 'certification', 'programme', 'program', 'standard', 'framework'],
      unless: ASIDE_WORDS,
    },
    environment: {
      labels: ['environment', 'cloud', 'cloud environment', 'region', 'partition', 'environments', 'clouds', 'regions'],
      words: ['environment', 'cloud', 'region'],
      unless: ASIDE_WORDS,
    },
    from: {
      labels: [
        ...['from', 'valid from', 'effective', 'effective from', 'effective date', 'since', 'in scope since', 'start'],
        ...['start date', 'authorized on', 'authorised on', 'authorization date', 'authorisation date'],
        ...['date authorized', 'date authorised', 'in scope from', 'added', 'date added'],
      ],
    },
    until: { labels: ['until', 'valid until', 'valid to', 'to', 'end', 'end date'] },
    expires: {
      labels: ['expires', 'expiry', 'expires on', 'expiry date', 'expiration', 'expiration date', 'valid through'],
    },
    note: {
      labels: [
        ...['note', 'notes', 'condition', 'conditions', 'remark', 'remarks', 'comment', 'comments'],
        ...['limitation', 'limitations', 'restriction', 'restrictions'],
      ],
    },
  },
  needed: [['service', 'family']],
  ofAllRows: ['certificate', 'environment'],
};
