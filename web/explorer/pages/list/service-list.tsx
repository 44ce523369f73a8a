import { ServicesDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { FIRST_PAGE, Listed } from './listed.tsx';

export function ServiceList() {
  const { revision } = useAsOf();
  return (
    <Listed
      title="Services"
      document={ServicesDocument}
      variables={{ ...FIRST_PAGE, revision }}
      pick={(data) => data.services}
      heads={['Name', 'Family', 'Id']}
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
          <td className="quiet id">{id}</td>
        </tr>
      )}
    />
  );
}
