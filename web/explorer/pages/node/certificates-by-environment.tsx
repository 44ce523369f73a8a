import type { CertificateLineFragment } from '../../generated/graphql.ts';
import { EnvironmentName } from '../../marks/environment-name.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { StackedTable } from '../../parts/tables/stacked-table.tsx';

const HEADS = ['Environment', 'Certificate', 'Number', 'From', 'Until'];

/** Certificates under each environment that they apply in, those in force first. */
export function CertificatesByEnvironment({
  certificates,
}: {
  readonly certificates: readonly CertificateLineFragment[];
}) {
  return (
    <StackedTable className="wide by-group" heads={HEADS}>
      {groupsOf(certificates).map(({ environment, members }) => (
        <tbody key={environment?.id ?? ''}>
          {members.map(({ id, name, number, issuedOn, expiresOn, inForce }, index) => (
            <tr key={id} className={inForce ? undefined : 'quiet'}>
              {index === 0 ? (
                <th scope="rowgroup" rowSpan={members.length}>
                  <EnvironmentName environment={environment} />
                </th>
              ) : null}
              <td>
                <NodeLink id={id} name={name} isPlain />
                {inForce ? null : <span className="under">not in force</span>}
              </td>
              <td className={number === null ? undefined : 'id'}>
                {number ?? <span className="quiet">not stated</span>}
              </td>
              <td className="date">{issuedOn ?? <span className="quiet">not stated</span>}</td>
              <td className="date">{expiresOn ?? <span className="quiet">not stated</span>}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </StackedTable>
  );
}

type Environment = CertificateLineFragment['environments'][number];

interface Group {
  /** Null where no source states one. */
  readonly environment: Environment | null;
  readonly members: readonly CertificateLineFragment[];
}

function groupsOf(certificates: readonly CertificateLineFragment[]): readonly Group[] {
  const environments = new Map(certificates.flatMap((one) => one.environments.map((place) => [place.id, place])));
  const sorted = [...environments.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const inOrder = certificates.toSorted((one, other) => Number(other.inForce) - Number(one.inForce));
  const groups: readonly Group[] = [
    ...sorted.map((environment) => ({
      environment,
      members: inOrder.filter((one) => one.environments.some(({ id }) => id === environment.id)),
    })),
    { environment: null, members: inOrder.filter((one) => one.environments.length === 0) },
  ];
  return groups.filter(({ members }) => members.length > 0);
}
