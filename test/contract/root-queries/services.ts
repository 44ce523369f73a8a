import { idsOf, MEMBERSHIPS, type RootQuestion } from './question.ts';

const NAMED = 'totalCount nodes { id }';
const POWER_PLATFORM = [
  'ai-builder',
  'dataverse',
  'power-apps',
  'power-apps-portal',
  'power-automate',
  'power-bi',
  'power-bi-embedded',
  'power-data-integrator-for-dataverse',
  'power-virtual-agents',
];

export const serviceQuestions: readonly RootQuestion[] = [
  {
    name: 'a service with all its fields',
    document: `{ service(id: "service/azure-virtual-desktop") {
      __typename id name sources { id } componentOf { id } components { id } replacedBy { id } replaces { id } ${MEMBERSHIPS}
      aliases { id name kind subject { ... on Service { id } } }
      families {
        inferred family { id name }
        statement {
          __typename id kind subject { id } object { id } inferred sources { id } importRun { id } sinceRevision sentence
        }
      }
    } }`,
    shows: {
      service: {
        name: 'Azure Virtual Desktop',
        aliases: [
          { name: 'Windows Virtual Desktop', kind: 'FORMERLY', subject: { id: 'service/azure-virtual-desktop' } },
        ],
        families: [
          {
            inferred: true,
            family: { id: 'family/azure', name: 'Azure' },
            statement: { kind: 'IN_FAMILY', object: { id: 'family/azure' }, sources: [{ id: 'source/name' }] },
          },
        ],
        componentOf: [],
        components: [],
        replacedBy: [],
        replaces: [],
        memberships: { totalCount: 1, nodes: [{ kind: 'IN_FAMILY', inferred: true, object: { id: 'family/azure' } }] },
      },
    },
  },
  {
    name: 'an unknown service',
    document: '{ service(id: "service/key-valt") { id } }',
    shows: { service: null },
  },
  {
    name: 'all services by id',
    document: `{ services(first: 3) { ${NAMED} edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
    shows: { services: { totalCount: 179, nodes: idsOf('service', 'advisor', 'ai-builder', 'analysis-services') } },
  },
  {
    name: 'services of families, each once',
    document: `{
      one: services(filter: { families: ["family/power-platform"] }) { ${NAMED} }
      two: services(filter: { families: ["family/azure", "family/power-platform"] }) { totalCount }
      none: services(filter: { families: [] }) { ${NAMED} }
    }`,
    shows: {
      one: { totalCount: 9, nodes: idsOf('service', ...POWER_PLATFORM) },
      two: { totalCount: 154 },
      none: { totalCount: 0, nodes: [] },
    },
  },
  {
    name: 'services with entries, by standard, certificate, environment or status alone',
    document: `{
      standard: services(first: 1, filter: { standards: ["standard/dod-il2"] }) { ${NAMED} }
      certificate: services(first: 1, filter: { certificates: ["certificate/ms-20000-2011"] }) { ${NAMED} }
      environment: services(first: 1, filter: { environments: ["environment/azure"] }) { ${NAMED} }
      inScope: services(first: 1, filter: { statuses: [IN_SCOPE] }) { ${NAMED} }
      others: services(filter: { statuses: [PLANNED, IN_AUDIT, NOT_IN_SCOPE] }) { ${NAMED} }
      families: services(filter: { certificates: ["certificate/azure-20000-1-2018"] }) { ${NAMED} notes { code } }
    }`,
    shows: {
      standard: { totalCount: 176, nodes: idsOf('service', 'advisor') },
      certificate: { totalCount: 11, nodes: idsOf('service', 'microsoft-defender-for-cloud-apps') },
      environment: { totalCount: 176 },
      inScope: { totalCount: 179 },
      others: { totalCount: 0, nodes: [] },
      families: { totalCount: 0, notes: [{ code: 'FAMILY_NOT_EXPANDED' }] },
    },
  },
  {
    name: 'services with one entry that matches all parts of a filter',
    document: `{
      standardInEnvironment: services(filter: {
        standards: ["standard/fedramp-high"], environments: ["environment/azure"], families: ["family/power-platform"]
      }) { ${NAMED} }
      environmentNotStated: services(filter: {
        certificates: ["certificate/ms-20000-2011"], environments: ["environment/azure"]
      }) { ${NAMED} }
      otherCertificate: services(filter: {
        standards: ["standard/fedramp-high"], certificates: ["certificate/ms-20000-2011"]
      }) { ${NAMED} }
      inFamily: services(filter: {
        certificates: ["certificate/ms-20000-2011"], families: ["family/power-platform"]
      }) { ${NAMED} }
    }`,
    shows: {
      standardInEnvironment: { totalCount: 9, nodes: idsOf('service', ...POWER_PLATFORM) },
      environmentNotStated: { totalCount: 0 },
      otherCertificate: { totalCount: 0 },
      inFamily: { nodes: idsOf('service', 'power-apps', 'power-automate', 'power-bi', 'power-bi-embedded') },
    },
  },
  {
    name: 'services listed on a day',
    document: `query ($day: Date) {
      services(first: 2, asOf: $day, filter: { certificates: ["certificate/az-fedramp-high"] }) { ${NAMED} }
      before: services(asOf: "2019-05-02", filter: { certificates: ["certificate/az-fedramp-high"], inForceOnly: true }) { ${NAMED} }
    }`,
    variables: { day: '2030-01-01' },
    shows: {
      services: { totalCount: 176, nodes: idsOf('service', 'advisor', 'ai-builder') },
      before: { totalCount: 0, nodes: [] },
    },
  },
];
