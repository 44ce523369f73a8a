import { useAnswer } from '../../api/use-answer.ts';
import { StandardCertificatesDocument } from '../../generated/graphql.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

/** Certificates to the standard that was picked on another page. */
export function Candidates() {
  const { one, changed } = useParameters();
  const { day, revision } = useAsOf();
  const standard = one('standard');
  const asked = standard === null ? null : { id: standard, asOf: day, revision, first: 20 };
  const { data } = useAnswer(StandardCertificatesDocument, asked);
  const certificates = data?.node?.__typename === 'Standard' ? data.node.certificates.nodes : [];
  if (certificates.length === 0) return null;
  return (
    <ul className="finds" aria-label="Certificates to the standard that is picked">
      {certificates.map(({ id, name }) => (
        <li key={id}>
          <Link to={changed({ from: id })}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
