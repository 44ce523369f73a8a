import { formatNumber } from '../../basics/numbers.ts';
import { type OrganizationRole, OrganizationsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { ROLE_WORDS } from '../../marks/words.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { filterIn, type ListFilter } from './list-filters.tsx';
import { FIRST_PAGE, Listed } from './listed.tsx';

const { HOLDER, OPERATOR, ISSUER_OR_ASSESSOR, ...FILTERED } = ROLE_WORDS;
const FILTERS: readonly ListFilter[] = [{ name: 'role', label: 'Role', field: 'roles', words: FILTERED }];

export function OrganizationList() {
  const { revision } = useAsOf();
  const filter = filterIn(useParameters(), FILTERS);
  return (
    <Listed
      title="Organizations"
      document={OrganizationsDocument}
      variables={{ ...FIRST_PAGE, filter, revision }}
      filters={FILTERS}
      pick={(data) => data.organizations}
      heads={['Name', 'Roles', 'Offerings', 'Certificates held']}
      numbers={['Offerings', 'Certificates held']}
      draw={({ id, name, roles, offerings, certificatesHeld }) => (
        <tr key={id}>
          <th scope="row">
            <NodeLink id={id} name={name} isPlain />
          </th>
          <td>{rolesOf(roles).join(', ')}</td>
          <td className="number">{numberOf(offerings)}</td>
          <td className="number">{numberOf(certificatesHeld)}</td>
        </tr>
      )}
    />
  );
}

/** Names the roles; “Provider” stands for holders and operators. */
function rolesOf(roles: readonly OrganizationRole[]): readonly string[] {
  return roles.filter((role) => role !== 'HOLDER' && role !== 'OPERATOR').map((role) => ROLE_WORDS[role]);
}

function numberOf({ totalCount }: { readonly totalCount: number }): string | null {
  return totalCount === 0 ? null : formatNumber(totalCount);
}
