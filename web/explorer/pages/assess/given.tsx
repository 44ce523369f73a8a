import { Ground, Status } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import type { Requirement } from './requirements.tsx';

type Service = Requirement['services'][number];

/** What each service gives of a requirement, what speaks against it, and what may mean it without saying where. */
export function Given({ services }: { readonly services: Requirement['services'] }) {
  if (services.every((service) => service.basis === null && saidOf(service).length === 0)) {
    return <span className="quiet">nothing</span>;
  }
  return services.map((given) => (
    <span key={given.service.id} className="item">
      <NodeLink id={given.service.id} name={given.service.name} isPlain /> <GivenBy given={given} />
      {saidOf(given).map(({ id, status, condition, environment, certificate }) => (
        <span key={id} className="quiet">
          {' '}
          · <Status status={status} /> in <NodeLink id={certificate.id} name={certificate.name} isPlain />
          {environment === null ? ' without naming an environment' : null}
          {condition === null ? null : ` · ${condition}`}
        </span>
      ))}
    </span>
  ));
}

function saidOf({ blockers, unplaced }: Service) {
  return [...blockers, ...unplaced];
}

function GivenBy({ given: { basis, certainty, rows } }: { readonly given: Service }) {
  if (basis === null || certainty === null) return <span className="quiet">nothing</span>;
  return <Ground basis={basis} certainty={certainty} contradicted={rows[0]?.contradicted ?? false} />;
}
