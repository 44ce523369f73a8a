import type { CertificateLineFragment } from '../../generated/graphql.ts';
import { CertificateTable } from '../../parts/certificate-table.tsx';
import { Cut } from '../../parts/cut.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';

interface UndatedCertificatesProps {
  /** Certificates loaded so far, which the API sorts last. */
  readonly certificates: readonly CertificateLineFragment[];
  readonly total: number;
}

/** Certificates without an expiry date, which may have expired. */
export function UndatedCertificates({ certificates, total }: UndatedCertificatesProps) {
  if (total === 0) return null;
  return (
    <Section id="undated" title="Certificates of which no source says until when" count={formatNumber(total)}>
      <p className="quiet">
        They may lapse at any time; what would be lost cannot be told for a day. Where services or environments are
        chosen, only those that give something of it are listed.
      </p>
      {certificates.length === 0 ? (
        <p>Load more to see them.</p>
      ) : (
        <>
          <CertificateTable certificates={certificates} />
          <Cut shown={certificates.length} total={total} />
        </>
      )}
    </Section>
  );
}
