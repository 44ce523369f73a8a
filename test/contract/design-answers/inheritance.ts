import type { DesignAnswer } from './answer.ts';

const KEY_VAULT_IN_AZURE = 'services: ["service/key-vault"], environments: ["environment/azure"]';
const FEDRAMP_IN_AZURE = 'certificates: ["certificate/az-fedramp-high"], environments: ["environment/azure"]';

const COUNTED = `fragment counted on InheritanceConnection {
  totalCount
  facets {
    bases { basis count } certainties { certainty count } responsibilities { responsibility count }
    certificates { certificate { id } count }
  }
}`;

/** The answer to `COUNTED` if all rows are the same. */
function allAlike(count: number, basis: string, certainty: string, certificate: string) {
  return {
    totalCount: count,
    facets: {
      bases: [{ basis, count }],
      certainties: [{ certainty, count }],
      responsibilities: [{ responsibility: 'UNKNOWN', count }],
      certificates: [{ certificate: { id: certificate }, count }],
    },
  };
}

const REASONS = 'totalCount facets { possibleBecause { reason count } }';

function inEdition(standard: string): string {
  const filter = `${KEY_VAULT_IN_AZURE}, standards: ["standard/${standard}"]`;
  return `inheritance(filter: { ${filter} }, asOf: "2026-06-23") { ${REASONS} }`;
}

function onDay(day: string): string {
  const filter = `${KEY_VAULT_IN_AZURE}, certificates: ["certificate/az-fedramp-high"]`;
  return `inheritance(filter: { ${filter} }, asOf: "${day}") { ${REASONS} }`;
}

function editionNotStated(count: number) {
  return { totalCount: count, facets: { possibleBecause: [{ reason: 'EDITION_NOT_STATED', count }] } };
}

export const inheritanceAnswers: readonly DesignAnswer[] = [
  {
    question: 'all inherited rows of az-fedramp-high in Azure',
    document: `{ inheritance(filter: { ${FEDRAMP_IN_AZURE} }) { totalCount } }`,
    data: { inheritance: { totalCount: 176 * 410 } },
  },
  {
    question: 'Key Vault in Azure, through az-fedramp-high',
    document: `{ inheritance(filter: { ${KEY_VAULT_IN_AZURE}, certificates: ["certificate/az-fedramp-high"] }) {
      ...counted
    } } ${COUNTED}`,
    data: { inheritance: allAlike(410, 'LISTED', 'DERIVED', 'certificate/az-fedramp-high') },
  },
  {
    question: 'the same for each edition on the last day on which both may apply, with the reason',
    document: `{
      rev4: ${inEdition('fedramp-r4-high')} rev5: ${inEdition('fedramp-r5-high')} both: ${inEdition('fedramp-high')}
    }`,
    data: { rev4: editionNotStated(421), rev5: editionNotStated(410), both: editionNotStated(421 + 410) },
  },
  {
    question: 'Key Vault in Azure before Rev. 5 was published, from that day on, and after Rev. 4 has ended',
    document: `{
      before: ${onDay('2023-05-29')} from: ${onDay('2023-05-30')} last: ${onDay('2026-06-23')} after: ${onDay('2026-06-24')}
    }`,
    data: {
      before: editionNotStated(421),
      from: editionNotStated(421 + 410),
      last: editionNotStated(421 + 410),
      after: { totalCount: 410, facets: { possibleBecause: [] } },
    },
  },
  {
    question: 'the same for clause AC-2 of Rev. 5',
    document: `{ inheritance(filter: { ${KEY_VAULT_IN_AZURE}, clauses: ["clause/fedramp-r5-high/AC-2"] }) {
      totalCount nodes { clause { number } }
    } }`,
    data: {
      inheritance: {
        totalCount: 11,
        nodes: ['AC-2', ...[1, 2, 3, 4, 5, 7, 9, 11, 12, 13].map((part) => `AC-2(${part})`)].map((number) => ({
          clause: { number },
        })),
      },
    },
  },
  {
    question: 'Key Vault in Azure, 20000-1:2018',
    document: `{ inheritance(filter: { ${KEY_VAULT_IN_AZURE}, standards: ["standard/iso-20000-1-2018"] }) {
      ...counted
    } } ${COUNTED}`,
    data: { inheritance: allAlike(57, 'FAMILY', 'POSSIBLE', 'certificate/azure-20000-1-2018') },
  },
  {
    question: 'Power BI in Azure, 20000-1:2018',
    document: `{ inheritance(first: 1, filter: {
      services: ["service/power-bi"], environments: ["environment/azure"], standards: ["standard/iso-20000-1-2018"]
    }) {
      ...counted nodes { evidence(first: 1) { kind statement { ... on Membership { inferred object { id } } } } }
    } } ${COUNTED}`,
    data: {
      inheritance: {
        ...allAlike(57, 'FAMILY', 'POSSIBLE', 'certificate/azure-20000-1-2018'),
        nodes: [
          {
            evidence: [{ kind: 'MEMBERSHIP', statement: { inferred: true, object: { id: 'family/power-platform' } } }],
          },
        ],
      },
    },
  },
  {
    question: 'Power BI under ms-20000-2011',
    // Certificates for the edition of 2011 ended in 2022.
    document: `{
      service(id: "service/power-bi") { scope(asOf: "2021-06-01") { nodes {
        certificate { id standard { edition } } status environment { id }
      } } }
      inheritance(filter: { services: ["service/power-bi"], certificates: ["certificate/ms-20000-2011"] }, asOf: "2021-06-01") {
        totalCount notes { code count nodeIds }
      }
    }`,
    data: {
      service: {
        scope: {
          nodes: [
            {
              certificate: { id: 'certificate/ms-20000-2011', standard: { edition: '2011' } },
              status: 'IN_SCOPE',
              environment: null,
            },
            ...['az-dod-il2', 'az-fedramp-high'].map((certificate) => ({
              certificate: {
                id: `certificate/${certificate}`,
                standard: { edition: null },
              },
              status: 'IN_SCOPE',
              environment: { id: 'environment/azure' },
            })),
          ],
        },
      },
      inheritance: {
        totalCount: 0,
        notes: [
          { code: 'STANDARD_WITHOUT_CLAUSES', count: 1, nodeIds: ['standard/iso-20000-1-2011'] },
          { code: 'ENVIRONMENT_NOT_STATED', count: 1, nodeIds: ['service/power-bi'] },
          { code: 'DATE_UNKNOWN', count: 1, nodeIds: ['certificate/ms-20000-2011'] },
        ],
      },
    },
  },
  {
    question: 'Azure (the family) in Azure China, clause 8.6',
    document: `{ inheritance(filter: {
      families: ["family/azure"], environments: ["environment/azure-china"], clauses: ["clause/iso-20000-1-2018/8.6"]
    }) { totalCount nodes { subject { ... on ServiceFamily { name } } clause { number title } } } }`,
    data: {
      inheritance: {
        totalCount: 3,
        nodes: [
          { subject: { name: 'Azure' }, clause: { number: '8.6.1', title: 'Incident management' } },
          { subject: { name: 'Azure' }, clause: { number: '8.6.2', title: 'Service request management' } },
          { subject: { name: 'Azure' }, clause: { number: '8.6.3', title: 'Problem management' } },
        ],
      },
    },
  },
];
