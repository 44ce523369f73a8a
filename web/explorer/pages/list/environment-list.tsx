import { formatNumber } from '../../basics/numbers.ts';
import { EnvironmentsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { FIRST_PAGE, Listed } from './listed.tsx';

export function EnvironmentList() {
  const { revision } = useAsOf();
  return (
    <Listed
      title="Environments"
      document={EnvironmentsDocument}
      variables={{ ...FIRST_PAGE, revision }}
      pick={(data) => data.environments}
      heads={['Name', 'Operator', 'Certificates', 'Id']}
      draw={({ id, name, operator, certificates }) => (
        <tr key={id}>
          <th scope="row">
            <NodeLink id={id} name={name} isPlain />
          </th>
          <td>{operator === null ? null : <NodeLink id={operator.id} name={operator.name} isPlain />}</td>
          <td className="number">{formatNumber(certificates.totalCount)}</td>
          <td className="quiet id">{id}</td>
        </tr>
      )}
    />
  );
}
