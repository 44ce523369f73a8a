import type { AssessQuery } from '../../generated/graphql.ts';
import { Status, Support } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/sources.tsx';

type Service = AssessQuery['assessment']['byService'][number];

/**
 * Participations, exclusions and entries without an environment of each service. They are the same for all
 * requirements, since a certificate covers its whole standard.
 */
export function Given({ services }: { readonly services: readonly Service[] }) {
  return (
    <ul className="sentences">
      {services.map((given) => (
        <li key={given.service.id}>
          <NodeLink id={given.service.id} name={given.service.name} /> <GivenBy given={given} />
          {[...given.exclusions, ...given.unplaced].map(
            ({ id, status, condition, environment, certificate, sources }) => (
              <span key={id} className="quiet">
                {' '}
                · <Status status={status} /> in <NodeLink id={certificate.id} name={certificate.name} isPlain />
                {environment === null ? ' without naming an environment' : null}
                {condition === null ? null : ` · ${condition}`} · <OldestSource sources={sources} />
              </span>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

function GivenBy({ given: { basis, certainty, contradicted, sources } }: { readonly given: Service }) {
  if (basis === null || certainty === null) return <span className="quiet">nothing that a source states</span>;
  return (
    <>
      <Support basis={basis} certainty={certainty} contradicted={contradicted} />{' '}
      <span className="quiet">
        <OldestSource sources={sources} />
      </span>
    </>
  );
}
