import { formatNumber } from '../../basics/numbers.ts';
import type { CertificateLineFragment } from '../../generated/graphql.ts';
import { Section } from '../../parts/section.tsx';
import { CertificateTable } from '../../parts/tables/certificate-table.tsx';
import { Cut } from '../../parts/tables/cut.tsx';

interface UndatedCertificatesProps {
  /** Certificates loaded so far, which the API sorts last. */
  readonly certificates: readonly CertificateLineFragment[];
  readonly total: number;
}

/** Lists certificates without a stated last day: they may lapse at any time. */
export function UndatedCertificates({ certificates, total }: UndatedCertificatesProps) {
  if (total === 0) return null;
  return (
    <Section id="undated" title="Certificates without a stated last day" count={formatNumber(total)}>
      <p className="quiet">
        They may lapse at any time, so no loss is counted. Where services or environments are chosen, only certificates
        that cover them are listed.
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
