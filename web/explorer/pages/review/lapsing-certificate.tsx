import type { LapsesQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { LossTable } from './loss-table.tsx';

interface LapsingCertificateProps {
  readonly impact: LapsesQuery['expiryImpact']['nodes'][number];
  readonly until: string;
  readonly lost: string;
}

/** Certificate with its last day and the coverage lost; the subjects load when it is opened. */
export function LapsingCertificate({ impact, until, lost }: LapsingCertificateProps) {
  const { all, changed } = useParameters();
  const { certificate, expiresOn, losses } = impact;
  const open = all('open');
  const isOpen = open.includes(certificate.id);
  const toggled = isOpen ? open.filter((id) => id !== certificate.id) : [...open, certificate.id];
  return (
    <div className="lapse">
      <p>
        <b className="date">{expiresOn}</b> <NodeLink id={certificate.id} name={certificate.name} />{' '}
        <span className="quiet">
          {certificate.standards.map(({ designation }) => `${designation} · `)}
          {lost} · <OldestSource sources={certificate.sources} />
        </span>{' '}
        {losses === null || losses.totalCount === 0 ? null : (
          <Link to={changed({ open: toggled })} replace aria-expanded={isOpen}>
            {isOpen ? 'hide' : 'show'} who loses what<span className="unseen"> with {certificate.name}</span>
          </Link>
        )}
      </p>
      {isOpen ? <LossTable certificateId={certificate.id} until={until} count={losses?.totalCount ?? 0} /> : null}
    </div>
  );
}
