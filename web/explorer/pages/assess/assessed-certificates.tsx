import type { AssessQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';

/** Certificates behind an assessment, with services, last day, customer duties and sources. */
export function AssessedCertificates({
  certificates,
}: {
  readonly certificates: AssessQuery['assessment']['certificates'];
}) {
  return (
    <ul className="sentences">
      {certificates.map(({ certificate, services, lapsesOn, customerKeeps, scopeSources }) => (
        <li key={certificate.id}>
          <NodeLink id={certificate.id} name={certificate.name} />{' '}
          <span className="quiet">
            for {services.map(({ name }) => name).join(', ')} · {endWords(certificate.expiresOn, lapsesOn)} ·{' '}
            <OldestSource sources={scopeSources} />
          </span>
          {customerKeeps === null ? null : <p>{customerKeeps}</p>}
        </li>
      ))}
    </ul>
  );
}

function endWords(expiresOn: string | null, lapsesOn: string | null): string {
  if (lapsesOn !== null) return `in force up to and including ${expiresOn}`;
  return expiresOn === null ? 'last day not stated' : 'stated to have no end';
}
