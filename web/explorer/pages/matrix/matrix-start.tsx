import { useAnswer } from '../../api/use-answer.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { MatrixStartDocument, type MatrixStartQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { StackedTable } from '../../parts/tables/stacked-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

type Overview = MatrixStartQuery['providerOverview'];

const NUMBERS = ['Services listed'];
/** More columns would not fit. */
const MOST_CLOUDS = 8;

/** Providers to begin with, most services first: a matrix of all services in all clouds is nearly empty. */
export function MatrixStart() {
  const { day, revision } = useAsOf();
  const { data, failure, again } = useAnswer(MatrixStartDocument, { asOf: day, revision });
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined) return <Skeleton lines={24} />;
  const { nodes, totalCount } = data.providerOverview;
  return (
    <Section id="start" title="Which services are in scope in which cloud?">
      <p className="quiet">Pick services, clouds or standards above, or begin with a provider.</p>
      <StackedTable className="wide" heads={['Provider', ...NUMBERS, 'Clouds, most services first']} numbers={NUMBERS}>
        <tbody>
          {nodes.map((one) => (
            <ProviderRow key={one.provider.id} overview={one} />
          ))}
        </tbody>
      </StackedTable>
      <p className="quiet">
        The {formatNumber(nodes.length)} with most services, of {formatNumber(totalCount)} providers ·{' '}
        <Link to={addressOf('/organizations')}>All organizations</Link>
      </p>
    </Section>
  );
}

function ProviderRow({ overview: { provider, services } }: { readonly overview: Overview['nodes'][number] }) {
  const clouds = provider.offerings.nodes
    .flatMap(({ environment, services: count }) =>
      environment === null || count === 0 ? [] : { ...environment, count },
    )
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST_CLOUDS);
  const asked = { environment: clouds.map(({ id }) => id), columns: 'ENVIRONMENTS' };
  return (
    <tr>
      <th scope="row">
        <NodeLink id={provider.id} name={provider.name} isPlain />
      </th>
      <td className="number">{formatNumber(services)}</td>
      <td>
        {clouds.length === 0 ? (
          <span className="quiet">no cloud is stated</span>
        ) : (
          <Link className="start-link" to={addressOf('/matrix', asked)}>
            {clouds.map(({ name, count }) => `${name} (${formatNumber(count)})`).join(' · ')}
          </Link>
        )}
      </td>
    </tr>
  );
}
