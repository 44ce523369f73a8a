import type { AssessQuery } from '../../generated/graphql.ts';
import { Status, Support } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { VerdictPill } from '../../marks/verdict-pill.tsx';
import { dutyShares } from '../../parts/duties.ts';
import { formatNumber } from '../../parts/numbers.ts';
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
          <VerdictPill verdict={given.verdict} /> <NodeLink id={given.service.id} name={given.service.name} />{' '}
          <GivenBy given={given} /> <Duties counts={given.responsibilities} />
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

/** Counts of requirements of this service by responsibility; nothing if no source states one. */
function Duties({ counts }: { readonly counts: Service['responsibilities'] }) {
  const known = dutyShares(counts.filter(({ responsibility }) => responsibility !== 'UNKNOWN'));
  const words = known.flatMap(({ word, count }) => (count === 0 ? [] : `${word.toLowerCase()} ${formatNumber(count)}`));
  return words.length === 0 ? null : <span className="quiet">· who meets them: {words.join(', ')}</span>;
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
