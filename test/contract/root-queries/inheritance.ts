import { expect } from 'vitest';
import type { RootQuestion } from './question.ts';
import { ROWS, row } from './shown-rows.ts';

export const inheritanceQuestions: readonly RootQuestion[] = [
  {
    name: 'all rows with facets and notes',
    document: `{ inheritance(filter: {}, first: 1) { ${ROWS}
      facets {
        subjects { subject { ... on Service { id } ... on ServiceFamily { id } } count } bases { basis count }
        certainties { certainty count } possibleBecause { reason count } responsibilities { responsibility count }
        certificates { certificate { id } count }
        places { certificate { id } environment { id } subjects requirements standards { id } certainties { certainty count } count }
      }
      notes { code count sentence nodeIds nodes(first: 1) { id } }
      subjects(first: 2) {
        totalCount edges { cursor node { count } } pageInfo { hasNextPage endCursor }
        nodes { subject { ... on Service { id } ... on ServiceFamily { id } } count certainties { certainty count } }
      }
    } }`,
    shows: {
      inheritance: {
        totalCount: 72_844,
        nodes: [row('family/azure', 'azure', 'azure-20000-1-2018', '4.1')],
        subjects: {
          nodes: [
            {
              subject: { id: 'family/azure' },
              count: 171,
              certainties: [{ certainty: 'POSSIBLE', count: 171 }],
            },
            {},
          ],
        },
        facets: {
          subjects: expect.arrayContaining([{ subject: { id: 'service/advisor' }, count: 410 }]),
          bases: [
            { basis: 'LISTED', count: 72_160 },
            { basis: 'FAMILY', count: 684 },
          ],
          certainties: [
            { certainty: 'DERIVED', count: 72_160 },
            { certainty: 'POSSIBLE', count: 684 },
          ],
          possibleBecause: [
            { reason: 'EXTENT_SELECT', count: 171 },
            { reason: 'EXTENT_UNSPECIFIED', count: 513 },
            // The certificate lists its environments and its families separately.
            { reason: 'ENVIRONMENT_INFERRED', count: 684 },
          ],
          responsibilities: [{ responsibility: 'UNKNOWN', count: 72_844 }],
          certificates: [
            { certificate: { id: 'certificate/az-fedramp-high' }, count: 72_160 },
            { certificate: { id: 'certificate/azure-20000-1-2018' }, count: 684 },
          ],
          places: [
            {
              certificate: { id: 'certificate/az-fedramp-high' },
              environment: { id: 'environment/azure' },
              subjects: 176,
              requirements: 410,
              standards: [{ id: 'standard/fedramp-r5-high' }],
              certainties: [{ certainty: 'DERIVED', count: 72_160 }],
              count: 72_160,
            },
            ...['azure', 'azure-china', 'azure-gov'].map((environment) => ({
              certificate: { id: 'certificate/azure-20000-1-2018' },
              environment: { id: `environment/${environment}` },
              subjects: 4,
              requirements: 57,
              certainties: [{ certainty: 'POSSIBLE', count: 228 }],
              count: 228,
            })),
          ],
        },
        notes: [
          { code: 'STANDARD_WITHOUT_CLAUSES', nodeIds: ['standard/dod-il2'] },
          { code: 'DATE_UNKNOWN', count: 3 },
          { code: 'CONDITION', count: 3 },
          { code: 'FAMILY_NOT_EXPANDED', count: 4 },
        ],
      },
    },
  },
  {
    name: 'rows of one basis, certainty, reason or responsibility',
    document: `{
      family: inheritance(filter: { bases: [FAMILY] }, first: 1) { ${ROWS} }
      component: inheritance(filter: { bases: [COMPONENT] }) { ${ROWS} }
      possible: inheritance(filter: { certainties: [POSSIBLE] }, first: 1) { ${ROWS} }
      inPart: inheritance(filter: { possibleBecause: [EXTENT_SELECT] }, first: 1) { ${ROWS} }
      unleveraged: inheritance(filter: { leverageHops: 0 }, first: 1) { ${ROWS} }
      shared: inheritance(filter: { responsibilities: [SHARED] }) { ${ROWS} }
      unknown: inheritance(filter: { responsibilities: [UNKNOWN, CUSTOMER] }, first: 1) { ${ROWS} }
    }`,
    shows: {
      family: { totalCount: 684 },
      component: { totalCount: 0, nodes: [] },
      possible: { totalCount: 684 },
      inPart: { totalCount: 171 },
      unleveraged: { totalCount: 72_844 },
      shared: { totalCount: 0, nodes: [] },
      unknown: { totalCount: 72_844 },
    },
  },
  {
    name: 'families as a whole, or expanded to their services',
    document: `{
      whole: inheritance(first: 1, filter: {
        families: ["family/power-platform"], standards: ["standard/iso-20000-1-2018"]
      }) { ${ROWS} notes { code } }
      carried: inheritance(first: 1, filter: {
        families: ["family/power-platform"], standards: ["standard/iso-20000-1-2018"], expandFamilies: true
      }) { ${ROWS} notes { code } }
      both: inheritance(first: 1, filter: { families: ["family/azure"], services: ["service/key-vault"] }) { ${ROWS} }
    }`,
    shows: {
      whole: { totalCount: 171, notes: [{ code: 'DATE_UNKNOWN' }, { code: 'FAMILY_NOT_EXPANDED' }] },
      carried: { totalCount: 1_710, notes: [{ code: 'DATE_UNKNOWN' }] },
      both: { totalCount: 171 + 410 + 171 },
    },
  },
  {
    name: 'no rows before the first day, on the empty graph or for an empty list',
    document: `{
      before: inheritance(filter: { certificates: ["certificate/az-fedramp-high"] }, asOf: "2019-05-02") { ${ROWS} }
      empty: inheritance(filter: {}, revision: 0) { ${ROWS} }
      none: inheritance(filter: { clauses: [] }) { ${ROWS} }
      notStated: inheritance(filter: { environmentNotStated: true }) { ${ROWS} }
    }`,
    shows: {
      before: { totalCount: 0, nodes: [] },
      empty: { totalCount: 0, nodes: [] },
      none: { totalCount: 0, nodes: [] },
      notStated: { totalCount: 0, nodes: [] },
    },
  },
  {
    name: 'rows of a service, including its families, and of a certificate',
    document: `{
      service(id: "service/key-vault") {
        inheritance(first: 1, asOf: "2030-01-01", filter: { environments: ["environment/azure-gov"] }) { ${ROWS} }
      }
      certificate(id: "certificate/azure-20000-1-2018") {
        inheritance(first: 1, asOf: "2030-01-01", filter: { families: ["family/dynamics-365"] }) { ${ROWS} }
      }
    }`,
    shows: {
      service: {
        inheritance: {
          totalCount: 57,
          nodes: [row('service/key-vault', 'azure-gov', 'azure-20000-1-2018', '4.1')],
        },
      },
      certificate: {
        inheritance: {
          totalCount: 171,
          nodes: [row('family/dynamics-365', 'azure', 'azure-20000-1-2018', '4.1')],
        },
      },
    },
  },
  {
    name: 'a note for unknown ids',
    document: `{ inheritance(filter: {
      services: ["service/key-valt", "service/key-vault"], environments: ["environment/moon", "environment/azure"]
    }, first: 1) { ${ROWS} notes { code count nodeIds } } }`,
    shows: {
      inheritance: {
        totalCount: 57 + 410,
        notes: [
          { code: 'UNKNOWN_ID', count: 2, nodeIds: ['environment/moon', 'service/key-valt'] },
          { code: 'STANDARD_WITHOUT_CLAUSES', count: 1 },
          { code: 'DATE_UNKNOWN', count: 3 },
        ],
      },
    },
  },
];
