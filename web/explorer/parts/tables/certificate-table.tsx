import type { CertificateLineFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { StandardNames } from '../../marks/standard-names.tsx';
import { StackedTable } from './stacked-table.tsx';

export const CERTIFICATE_HEADS = ['Certificate', 'Number', 'Standard', 'Environments', 'From', 'Until'];

interface CertificateRowProps {
  readonly certificate: CertificateLineFragment;
  /** Columns that are left out, since no certificate of the table has a value there. */
  readonly without?: readonly string[];
}

export function CertificateRow({ certificate, without = [] }: CertificateRowProps) {
  const { id, name, number, standards, environments, issuedOn, expiresOn, inForce } = certificate;
  return (
    <tr>
      <th scope="row">
        <NodeLink id={id} name={name} isPlain />
        {inForce ? null : <span className="under">not in force</span>}
      </th>
      {without.includes('Number') ? null : (
        <td className={number === null ? undefined : 'id'}>{number ?? <NotStated />}</td>
      )}
      <td>
        <StandardNames standards={standards} />
      </td>
      <td>
        {environments.length === 0 ? <NotStated /> : null}
        {environments.map((environment) => (
          <span key={environment.id} className="item">
            <NodeLink id={environment.id} name={environment.name} isPlain />
          </span>
        ))}
      </td>
      {without.includes('From') ? null : <td className="date">{issuedOn ?? <NotStated />}</td>}
      {without.includes('Until') ? null : <td className="date">{expiresOn ?? <NotStated />}</td>}
    </tr>
  );
}

function NotStated() {
  return <span className="quiet">not stated</span>;
}

export function CertificateTable({ certificates }: { readonly certificates: readonly CertificateLineFragment[] }) {
  const without = [
    certificates.some(({ number }) => number !== null) ? [] : 'Number',
    certificates.some(({ issuedOn }) => issuedOn !== null) ? [] : 'From',
    certificates.some(({ expiresOn }) => expiresOn !== null) ? [] : 'Until',
  ].flat();
  return (
    <StackedTable className="wide" heads={CERTIFICATE_HEADS.filter((head) => !without.includes(head))}>
      <tbody>
        {certificates.map((certificate) => (
          <CertificateRow key={certificate.id} certificate={certificate} without={without} />
        ))}
      </tbody>
    </StackedTable>
  );
}
