import { idsOf, type RootQuestion } from './question.ts';

export const organizationQuestions: readonly RootQuestion[] = [
  {
    name: 'organizations by role, and an unknown one',
    document: `{
      moon: organization(id: "organization/moon", revision: 1) { id }
      all: organizations { totalCount }
      none: organizations(filter: { roles: [] }) { totalCount }
      providers: organizations(filter: { roles: [PROVIDER] }, revision: 1) {
        totalCount nodes { id roles } edges { cursor node { id } } pageInfo { hasNextPage }
      }
      signing: organizations(filter: { roles: [ISSUER, AUTHORIZING_AGENCY] }) { nodes { id roles } }
    }`,
    shows: {
      moon: null,
      all: { totalCount: 15 },
      none: { totalCount: 0 },
      providers: {
        totalCount: 2,
        nodes: [
          { id: 'organization/21vianet', roles: ['PROVIDER', 'HOLDER', 'OPERATOR'] },
          { id: 'organization/microsoft', roles: ['PROVIDER', 'HOLDER', 'OPERATOR'] },
        ],
      },
      signing: {
        nodes: [
          { id: 'organization/bsi', roles: ['ISSUER', 'ISSUER_OR_ASSESSOR'] },
          { id: 'organization/jab', roles: ['ISSUER', 'AUTHORIZING_AGENCY'] },
        ],
      },
    },
  },
  {
    name: 'offerings of a provider, with the certificates and counts of each environment',
    document: `{
      organization(id: "organization/microsoft") {
        offerings(asOf: "2026-01-01") {
          totalCount
          nodes { environment { id } certificates { id } services families }
          edges { cursor node { environment { id } } }
          pageInfo { hasNextPage }
        }
        services(asOf: "2026-01-01", first: 1) { totalCount nodes { id } }
      }
      vianet: organization(id: "organization/21vianet") {
        offerings { nodes { environment { id } certificates { id } services families } }
      }
    }`,
    shows: {
      organization: {
        offerings: {
          totalCount: 12,
          nodes: [
            {
              environment: null,
              certificates: idsOf(
                'certificate',
                ...['bsi-is-552878', 'bsi-is-601002', 'bsi-is-619017', 'bsi-pii-642270', 'bsi-pii-665918'],
              ),
              services: 0,
            },
            {
              environment: { id: 'environment/azure' },
              certificates: idsOf(
                'certificate',
                ...['az-dod-il2', 'az-fedramp-high', 'azure-20000-1-2018', 'ms-20000-2011'],
              ),
              services: 176,
              families: 4,
            },
            // 21Vianet operates Azure China, but a certificate of Microsoft applies there.
            {
              environment: { id: 'environment/azure-china' },
              certificates: idsOf('certificate', 'azure-20000-1-2018'),
            },
            {},
            {},
            // Operated by Microsoft, without a certificate.
            { environment: { id: 'environment/azure-gov-dod' }, certificates: [], services: 0, families: 0 },
            ...[{}, {}, {}, {}, {}, {}],
          ],
        },
      },
      vianet: {
        offerings: {
          nodes: [
            {
              environment: { id: 'environment/azure-china' },
              certificates: idsOf('certificate', '21v-20000', '21v-27001', '21v-27018'),
            },
            { environment: { id: 'environment/o365-china' } },
          ],
        },
      },
    },
  },
  {
    name: 'an overview of providers by programme',
    document: `{ providerOverview(asOf: "2026-11-24", revision: 1) {
      totalCount edges { cursor node { provider { id } } } pageInfo { hasNextPage }
      nodes {
        provider { id } services certificates
        programmes { standard { id } environments certificates services families certainty }
      }
    } }`,
    shows: {
      providerOverview: {
        totalCount: 2,
        nodes: [
          { provider: { id: 'organization/microsoft' }, services: 176 },
          { provider: { id: 'organization/21vianet' }, services: 0, certificates: 3 },
        ],
      },
    },
  },
  {
    name: 'environments, services and certificates of a provider',
    document: `{
      environments(filter: { providers: ["organization/21vianet"] }) { nodes { id } }
      services(filter: { providers: ["organization/21vianet"] }) { totalCount notes { code } }
      certificates(filter: { providers: ["organization/21vianet"] }) { nodes { id } }
      microsoft: environments(filter: { providers: ["organization/microsoft"] }) { totalCount }
      inGovernment: services(
        filter: { providers: ["organization/microsoft"], environments: ["environment/azure-gov"] }
      ) { totalCount }
      nobody: certificates(filter: { providers: [] }) { totalCount }
    }`,
    shows: {
      environments: { nodes: idsOf('environment', 'azure-china', 'o365-china') },
      services: { totalCount: 0, notes: [{ code: 'NOTHING_IN_SCOPE' }] },
      certificates: { nodes: idsOf('certificate', '21v-20000', '21v-27001', '21v-27018') },
      microsoft: { totalCount: 11 },
      nobody: { totalCount: 0 },
    },
  },
];
