import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { requirementsOf, rowsOf } from '../support/published-facts.ts';
import { describeShipped } from '../support/seeded.ts';

const HIGH = requirementsOf('fedramp-r5-high').length;
const listed = rowsOf('azure/scope');
const IN_CLOUD = { azure: 'az-fedramp-high', 'azure-gov': 'az-gov-fedramp-high' };

describeShipped('The Microsoft audit scope of 2026', (open) => {
  const ask = (document: string, variables: Record<string, unknown> = {}) => mustAsk(open().ask, document, variables);
  const high = async (service: string, environment: string) => {
    const { inheritance } = await ask(
      `query ($filter: InheritanceFilter!) {
        inheritance(filter: $filter, asOf: "2026-12-01", first: 1) {
          totalCount nodes { certainty confirmedOn sources { id } } facets { responsibilities { responsibility count } }
        }
      }`,
      {
        filter: {
          services: [`service/${service}`],
          environments: [`environment/${environment}`],
          standards: ['standard/fedramp-r5-high'],
        },
      },
    );
    return inheritance;
  };

  it.each(Object.entries(IN_CLOUD))(
    'has each listed service in the scope of FedRAMP High in %s',
    async (cloud, certificate) => {
      const subjects = listed.filter((row) => row['certificate'] === certificate).map(({ subject }) => subject);
      const { inheritance } = await ask(
        `query ($filter: InheritanceFilter!) {
        inheritance(filter: $filter, asOf: "2026-12-01", first: 1) { totalCount facets { certainties { certainty count } } }
      }`,
        {
          filter: {
            services: subjects,
            environments: [`environment/${cloud}`],
            standards: ['standard/fedramp-r5-high'],
          },
        },
      );
      expect(new Set(subjects).size).toBe(subjects.length);
      expect(inheritance.facets.certainties).toEqual([{ certainty: 'DERIVED', count: subjects.length * HIGH }]);
    },
  );

  it('has services in Azure Government that are on no other list, with their stated responsibilities', async () => {
    const { totalCount, nodes, facets } = await high('storage-blobs', 'azure-gov');
    expect(totalCount).toBe(HIGH);
    expect(nodes[0]).toMatchObject({ certainty: 'DERIVED', confirmedOn: '2026-02' });
    const stated = rowsOf('responsibilities/nist-800-53-r5-azure-gov').map(({ clause }) => clause);
    const known = requirementsOf('fedramp-r5-high').filter(({ number }) => stated.includes(number)).length;
    expect(facets.responsibilities[0]).toEqual({ responsibility: 'UNKNOWN', count: HIGH - known });
  });

  it('confirms a service that only the page of 2023 listed before', async () => {
    const { nodes } = await high('scheduler', 'azure');
    expect(nodes[0]).toMatchObject({ confirmedOn: '2026-02' });
    expect(nodes[0].sources).toEqual(expect.arrayContaining([{ id: 'source/aud' }, { id: 'source/aud-2026' }]));
  });
});
