import { formatNumber } from '../../basics/numbers.ts';
import type { PlatformsQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { StackedTable } from '../../parts/tables/stacked-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { LevelBar, LevelKey } from './level-bar.tsx';

type Overview = PlatformsQuery['leverageOverview'];
type Platform = Overview['nodes'][number];

const NUMBERS = ['Rest on it', 'Directly'];
const HEADS = ['Cloud', 'Level', ...NUMBERS, 'By level', 'Since'];

/** Clouds that most others rest on: most dependents first. */
export function Platforms({ overview: { nodes, totalCount } }: { readonly overview: Overview }) {
  if (nodes.length === 0) {
    return (
      <Section id="platforms" title="Clouds that others rest on">
        <p>
          No source states on this day that one certificate leverages another. Import a list, or choose another day.
        </p>
      </Section>
    );
  }
  const most = Math.max(...nodes.map(({ dependents }) => dependents));
  return (
    <Section id="platforms" title="Clouds that others rest on" aside={<LevelKey />}>
      <StackedTable className="platforms" heads={HEADS} numbers={NUMBERS}>
        <tbody>
          {nodes.map((platform) => (
            <PlatformRow key={platform.certificate.id} platform={platform} most={most} />
          ))}
        </tbody>
      </StackedTable>
      <p className="quiet">
        The {formatNumber(nodes.length)} that most authorizations in force leverage, over any number of hops ·{' '}
        <Link to={addressOf('/leverage')}>All {formatNumber(totalCount)}</Link>
      </p>
    </Section>
  );
}

function PlatformRow({ platform, most }: { readonly platform: Platform; readonly most: number }) {
  const { certificate, dependents, directDependents, levels } = platform;
  const { id, name, level, issuedOn, holder, environments } = certificate;
  const [environment] = environments;
  return (
    <tr>
      <th scope="row">
        <NodeLink {...(environment ?? { id, name })} isPlain />
        {holder === null ? null : <small>{holder.name}</small>}
      </th>
      <td>{level === null ? null : <span className="level">{level}</span>}</td>
      <td className="number">
        <Link to={addressOf('/leverage', { certificate: id })}>{formatNumber(dependents)}</Link>
      </td>
      <td className="number">{formatNumber(directDependents)}</td>
      <td className="bar-cell">
        <LevelBar levels={levels} most={most} />
      </td>
      <td>{issuedOn ?? 'not stated'}</td>
    </tr>
  );
}
