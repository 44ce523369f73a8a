import { CertificatesDocument } from '../../generated/graphql.ts';
import { CERTIFICATE_HEADS, CertificateRow } from '../../parts/tables/certificate-table.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { STATUS_WORDS } from '../node/status-words.ts';
import { filterIn, type ListFilter } from './list-filters.tsx';
import { FIRST_PAGE, Listed } from './listed.tsx';

const LEVELS = ['High', 'Moderate', 'Low', 'LI-SaaS', '20x Moderate', '20x Low'];

function filtersOn(day: string): readonly ListFilter[] {
  return [
    { name: 'provider', label: 'Provider', field: 'providers', kinds: ['ORGANIZATION'] },
    { name: 'standard', label: 'for', field: 'standards', kinds: ['STANDARD'] },
    { name: 'environment', label: 'in', field: 'environments', kinds: ['ENVIRONMENT'] },
    { name: 'in-force', label: 'in force', field: 'inForceOn', value: day },
    { name: 'level', label: 'Level', field: 'levels', words: Object.fromEntries(LEVELS.map((one) => [one, one])) },
    { name: 'status', label: 'Status', field: 'statuses', words: STATUS_WORDS },
  ];
}

export function CertificateList() {
  const { day, revision } = useAsOf();
  const filters = filtersOn(day);
  const filter = filterIn(useParameters(), filters);
  return (
    <Listed
      title="Certificates"
      document={CertificatesDocument}
      variables={{ ...FIRST_PAGE, filter, asOf: day, revision }}
      filters={filters}
      pick={(data) => data.certificates}
      heads={CERTIFICATE_HEADS}
      draw={(certificate) => <CertificateRow key={certificate.id} certificate={certificate} />}
    />
  );
}
