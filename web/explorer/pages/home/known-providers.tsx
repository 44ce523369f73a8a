import { counted, formatNumber } from '../../basics/numbers.ts';
import type { KnownQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { KnownKey } from './known-key.tsx';
import { KnownProgramme, shapeOf } from './known-programme.tsx';

type Overview = KnownQuery['providerOverview'];
export type Programme = Overview['nodes'][number]['programmes'][number];

/** Providers down, most services first, and programmes across, of which any of them has services or families. */
export function KnownProviders({ overview: { nodes, totalCount } }: { readonly overview: Overview }) {
  const shown = nodes.filter(({ programmes }) => programmes.some(isListed));
  if (shown.length === 0) {
    return (
      <Section id="known" title="Coverage by provider">
        <p>No source lists services under a certificate in force on this day. Import a list, or choose another day.</p>
      </Section>
    );
  }
  const listed = shown.flatMap(({ programmes }) => programmes.filter(isListed));
  const columns = columnsOf(listed);
  const most = Math.max(...listed.map(({ services }) => services));
  return (
    <Section id="known" title="Coverage by provider">
      <KnownKey shapes={new Set(listed.map(shapeOf))} />
      <div className="scroll">
        <table className="known-map">
          <thead>
            <tr>
              <th scope="col">Provider</th>
              {columns.map(({ id, designation }) => (
                <th key={id} scope="col">
                  <NodeLink id={id} name={designation} isPlain />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ provider, programmes }) => (
              <tr key={provider.id}>
                <th scope="row">
                  <NodeLink id={provider.id} name={provider.name} isPlain />
                </th>
                {columns.map(({ id }) => (
                  <KnownProgramme
                    key={id}
                    provider={provider}
                    programme={programmes.find(({ standard }) => standard.id === id) ?? null}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {totalCount === shown.length ? null : (
        <p className="quiet">
          The {formatNumber(shown.length)} with most services of {counted(totalCount, 'provider', 'providers')} with
          certificates in force · <Link to={addressOf('/matrix')}>All of it as a matrix</Link>
        </p>
      )}
    </Section>
  );
}

function isListed({ services, families }: Programme): boolean {
  return services + families > 0;
}

/** Returns the standards, those with most services first. */
function columnsOf(listed: readonly Programme[]): readonly Programme['standard'][] {
  const sums = new Map<string, number>();
  for (const { standard, services } of listed) sums.set(standard.id, (sums.get(standard.id) ?? 0) + services);
  const standards = [...new Map(listed.map(({ standard }) => [standard.id, standard])).values()];
  return standards.toSorted((one, other) => (sums.get(other.id) ?? 0) - (sums.get(one.id) ?? 0));
}
