import { idsOf, MEMBERSHIPS, type RootQuestion } from './question.ts';

const ENTRIES = `totalCount nodes {
  certificate { id } subject { ... on Service { id } ... on ServiceFamily { id } } environment { id } environmentTaken environmentInferred standard { id } status
  certificateInForce(asOf: "2030-01-01")
}`;

function entry(certificate: string, subject: string, environment: string | null) {
  return {
    certificate: { id: `certificate/${certificate}` },
    subject: { id: subject },
    environment: environment === null ? null : { id: `environment/${environment}` },
    standard: null,
    status: 'IN_SCOPE',
  };
}

export const scopeQuestions: readonly RootQuestion[] = [
  {
    name: 'an overview of scopes by standard and environment',
    document: `{ scopeOverview(asOf: "2030-01-01", revision: 1) {
      standard { id } environment { id } certificates services families certainty
    } }`,
    shows: {},
  },
  {
    name: 'the scope of a service by environment and certificate, entries without one first',
    document: `{ service(id: "service/power-bi") {
      scope { ${ENTRIES} edges { cursor node { id } } pageInfo { hasNextPage } }
      inScope: scope(statuses: [IN_SCOPE], asOf: "2030-01-01", first: 1) { ${ENTRIES} }
      others: scope(statuses: [IN_AUDIT, PLANNED, NOT_IN_SCOPE]) { ${ENTRIES} }
      fedramp: scope(
        environments: ["environment/azure"], certificates: ["certificate/az-fedramp-high"], asOf: "2030-01-01", inForceOnly: true
      ) { ${ENTRIES} }
      before: scope(certificates: ["certificate/az-fedramp-high"], asOf: "2019-05-02", inForceOnly: true) { ${ENTRIES} }
    } }`,
    shows: {
      service: {
        scope: {
          totalCount: 3,
          nodes: [
            entry('ms-20000-2011', 'service/power-bi', null),
            entry('az-dod-il2', 'service/power-bi', 'azure'),
            entry('az-fedramp-high', 'service/power-bi', 'azure'),
          ],
        },
        inScope: { totalCount: 3, nodes: [entry('ms-20000-2011', 'service/power-bi', null)] },
        others: { totalCount: 0, nodes: [] },
        fedramp: { totalCount: 1, nodes: [entry('az-fedramp-high', 'service/power-bi', 'azure')] },
        before: { totalCount: 0, nodes: [] },
      },
    },
  },
  {
    name: 'a family with its services, scope and rows',
    document: `{ node(id: "family/microsoft-365") { ... on ServiceFamily {
      __typename id name aliases { name } sources { id } ${MEMBERSHIPS}
      services(first: 2) { totalCount nodes { id } }
      scope(asOf: "2030-01-01", statuses: [IN_SCOPE]) {
        ${ENTRIES} edges { node { __typename extent condition validFrom validUntil sources { id } importRun { id } sinceRevision sentence } }
      }
      inChina: scope(
        environments: ["environment/azure-china"], certificates: ["certificate/azure-20000-1-2018"], inForceOnly: false
      ) { ${ENTRIES} }
      inheritance(first: 1, asOf: "2030-01-01", filter: { environments: ["environment/azure"] }) { totalCount nodes { basis certainty } }
    } } }`,
    shows: {
      node: {
        name: 'Microsoft 365',
        services: { totalCount: 1, nodes: [{ id: 'service/microsoft-365-defender' }] },
        scope: {
          totalCount: 3,
          nodes: ['azure', 'azure-china', 'azure-gov'].map((cloud) =>
            entry('azure-20000-1-2018', 'family/microsoft-365', cloud),
          ),
        },
        inChina: { totalCount: 1, nodes: [entry('azure-20000-1-2018', 'family/microsoft-365', 'azure-china')] },
        inheritance: { totalCount: 57, nodes: [{ basis: 'FAMILY', certainty: 'POSSIBLE' }] },
      },
    },
  },
  {
    name: 'the scope of a certificate by subject, filtered by environments and statuses',
    document: `{
      listed: certificate(id: "certificate/az-fedramp-high") {
        scope(first: 2) { ${ENTRIES} }
        before: scope(asOf: "2019-05-02", inForceOnly: true) { ${ENTRIES} }
      }
      families: certificate(id: "certificate/azure-20000-1-2018") {
        scope(environments: ["environment/azure-china"], statuses: [IN_SCOPE], asOf: "2030-01-01") { ${ENTRIES} }
        planned: scope(statuses: [PLANNED]) { ${ENTRIES} }
        nowhere: scope(environments: []) { ${ENTRIES} }
      }
      notStated: certificate(id: "certificate/ms-20000-2011") { scope(environments: ["environment/azure"]) { ${ENTRIES} } }
    }`,
    shows: {
      listed: {
        scope: {
          totalCount: 176,
          nodes: ['service/advisor', 'service/ai-builder'].map((id) => entry('az-fedramp-high', id, 'azure')),
        },
        before: { totalCount: 0, nodes: [] },
      },
      families: {
        scope: {
          totalCount: 4,
          nodes: ['azure', 'dynamics-365', 'microsoft-365', 'power-platform'].map((name) =>
            entry('azure-20000-1-2018', `family/${name}`, 'azure-china'),
          ),
        },
        planned: { totalCount: 0 },
        nowhere: { totalCount: 0 },
      },
      notStated: { scope: { totalCount: 0 } },
    },
  },
  {
    name: 'the scope of an environment by subject and certificate, filtered by certificates',
    document: `{ environment(id: "environment/azure") {
      scope(first: 3) { ${ENTRIES} }
      before: scope(asOf: "2019-05-02", inForceOnly: true) { totalCount }
      families: scope(
        certificates: ["certificate/azure-20000-1-2018"], statuses: [IN_SCOPE], asOf: "2030-01-01", first: 1
      ) { ${ENTRIES} }
    } }`,
    shows: {
      environment: {
        scope: {
          totalCount: 356,
          nodes: [
            ...['azure', 'dynamics-365', 'microsoft-365'].map((name) =>
              entry('azure-20000-1-2018', `family/${name}`, 'azure'),
            ),
          ],
        },
        before: { totalCount: 180 },
        families: { totalCount: 4, nodes: [entry('azure-20000-1-2018', 'family/azure', 'azure')] },
      },
    },
  },
  {
    name: 'the scope entries of the graph, filtered',
    document: `{
      all: scopeEntries(asOf: "2030-01-01", revision: 1, first: 1) { ${ENTRIES} edges { cursor node { id } } pageInfo { hasNextPage } }
      some: scopeEntries(asOf: "2030-01-01", filter: {
        services: ["service/power-bi"], families: ["family/azure"], environments: ["environment/azure"]
        certificates: ["certificate/az-fedramp-high", "certificate/azure-20000-1-2018"]
        standards: ["standard/fedramp-high", "standard/iso-20000-1-2018"], statuses: [IN_SCOPE], inForceOnly: true
      }) { ${ENTRIES} }
    }`,
    shows: {
      all: { nodes: [entry('azure-20000-1-2018', 'family/azure', 'azure')], pageInfo: { hasNextPage: true } },
      some: {
        totalCount: 2,
        nodes: [
          entry('azure-20000-1-2018', 'family/azure', 'azure'),
          entry('az-fedramp-high', 'service/power-bi', 'azure'),
        ],
      },
    },
  },
  {
    name: 'the services of a family by id',
    document:
      '{ node(id: "family/azure") { ... on ServiceFamily { services(first: 2) { totalCount nodes { id } } } } }',
    shows: { node: { services: { totalCount: 145, nodes: idsOf('service', 'advisor', 'analysis-services') } } },
  },
];
