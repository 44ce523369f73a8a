import { formatNumber } from '../../basics/numbers.ts';
import { EnvironmentsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { filterIn, type ListFilter } from './list-filters.tsx';
import { FIRST_PAGE, Listed } from './listed.tsx';

const FILTERS: readonly ListFilter[] = [
  { name: 'provider', label: 'Provider', field: 'providers', kinds: ['ORGANIZATION'] },
];

export function EnvironmentList() {
  const { revision } = useAsOf();
  const filter = filterIn(useParameters(), FILTERS);
  return (
    <Listed
      title="Environments"
      document={EnvironmentsDocument}
      variables={{ ...FIRST_PAGE, filter, revision }}
      filters={FILTERS}
      pick={(data) => data.environments}
      heads={['Name', 'Operator', 'Certificates']}
      numbers={['Certificates']}
      draw={({ id, name, operator, certificates }) => (
        <tr key={id}>
          <th scope="row">
            <NodeLink id={id} name={name} isPlain />
          </th>
          <td>{operator === null ? null : <NodeLink id={operator.id} name={operator.name} isPlain />}</td>
          <td className="number">{formatNumber(certificates.totalCount)}</td>
        </tr>
      )}
    />
  );
}
