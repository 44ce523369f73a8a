import { ServicesDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { filterIn, type ListFilter } from './list-filters.tsx';
import { FIRST_PAGE, Listed } from './listed.tsx';

const FILTERS: readonly ListFilter[] = [
  { name: 'provider', label: 'Provider', field: 'providers', kinds: ['ORGANIZATION'] },
  { name: 'family', label: 'Family', field: 'families', kinds: ['SERVICE_FAMILY'] },
  { name: 'standard', label: 'in scope of', field: 'standards', kinds: ['STANDARD'] },
  { name: 'environment', label: 'in', field: 'environments', kinds: ['ENVIRONMENT'] },
  { name: 'certificate', label: 'through', field: 'certificates', kinds: ['CERTIFICATE'] },
];

export function ServiceList() {
  const { day, revision } = useAsOf();
  const filter = filterIn(useParameters(), FILTERS);
  return (
    <Listed
      title="Services"
      document={ServicesDocument}
      variables={{ ...FIRST_PAGE, filter, asOf: day, revision }}
      filters={FILTERS}
      pick={(data) => data.services}
      heads={['Name', 'Family']}
      draw={({ id, name, families }) => (
        <tr key={id}>
          <th scope="row">
            <NodeLink id={id} name={name} isPlain />
          </th>
          <td>
            {families.map(({ family, inferred }) => (
              <span key={family.id}>
                <NodeLink id={family.id} name={family.name} isPlain />
                {inferred ? <span className="quiet"> concluded</span> : null}{' '}
              </span>
            ))}
          </td>
        </tr>
      )}
    />
  );
}
