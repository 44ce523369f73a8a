import type { CertificateLineFragment } from '../../generated/graphql.ts';
import { CertificateTable } from '../../parts/certificate-table.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';

/** Those of which nobody says when they lapse: they may have, or may soon. */
export function UndatedCertificates({ certificates }: { readonly certificates: readonly CertificateLineFragment[] }) {
  if (certificates.length === 0) return null;
  return (
    <Section id="undated" title="No source says until when" count={formatNumber(certificates.length)}>
      <p className="quiet">They may lapse at any time; what would be lost cannot be told for a day.</p>
      <CertificateTable certificates={certificates} />
    </Section>
  );
}
