import { CertificatesDocument } from '../../generated/graphql.ts';
import { CERTIFICATE_HEADS, CertificateRow } from '../../parts/certificate-table.tsx';
import { Listed } from './listed.tsx';

export function CertificateList() {
  return (
    <Listed
      title="Certificates"
      document={CertificatesDocument}
      pick={(data) => data.certificates}
      heads={CERTIFICATE_HEADS}
      row={(certificate) => <CertificateRow key={certificate.id} certificate={certificate} />}
    />
  );
}
