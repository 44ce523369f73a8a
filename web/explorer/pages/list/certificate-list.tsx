import { CertificatesDocument } from '../../generated/graphql.ts';
import { CERTIFICATE_HEADS, CertificateRow } from '../../parts/tables/certificate-table.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { FIRST_PAGE, Listed } from './listed.tsx';

export function CertificateList() {
  const { day, revision } = useAsOf();
  return (
    <Listed
      title="Certificates"
      document={CertificatesDocument}
      variables={{ ...FIRST_PAGE, asOf: day, revision }}
      pick={(data) => data.certificates}
      heads={CERTIFICATE_HEADS}
      draw={(certificate) => <CertificateRow key={certificate.id} certificate={certificate} />}
    />
  );
}
