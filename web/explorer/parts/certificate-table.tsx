import type { CertificateLineFragment } from '../generated/graphql.ts';
import { NodeLink } from '../marks/node-link.tsx';
import { StandardNames } from '../marks/standard-names.tsx';
import { TableHead } from './table-head.tsx';

export const CERTIFICATE_HEADS = ['Certificate', 'Number', 'Standard', 'Environments', 'From', 'Until'];

export function CertificateRow({ certificate }: { readonly certificate: CertificateLineFragment }) {
  const { id, name, number, standards, environments, issuedOn, expiresOn, inForce } = certificate;
  return (
    <tr>
      <th scope="row">
        <NodeLink id={id} name={name} isPlain />
      </th>
      <td className="id">{number}</td>
      <td>
        <StandardNames standards={standards} />
      </td>
      <td>
        {environments.map((environment) => (
          <span key={environment.id} className="item">
            <NodeLink id={environment.id} name={environment.name} isPlain />
          </span>
        ))}
      </td>
      <td className="date">{issuedOn}</td>
      <td className="date">
        {expiresOn}
        {inForce ? null : <span className="under">not in force</span>}
      </td>
    </tr>
  );
}

export function CertificateTable({ certificates }: { readonly certificates: readonly CertificateLineFragment[] }) {
  return (
    <div className="scroll">
      <table className="plain wide">
        <TableHead heads={CERTIFICATE_HEADS} />
        <tbody>
          {certificates.map((certificate) => (
            <CertificateRow key={certificate.id} certificate={certificate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
