import { idsOf, MEMBERSHIPS, type RootQuestion } from './question.ts';

const NAMED = 'totalCount nodes { id }';

export const standardQuestions: readonly RootQuestion[] = [
  {
    name: 'a standard with all its fields',
    document: `{ standard(id: "standard/iso-20000-1-2018") {
      __typename id name designation title edition family status certifiable note
      inForceFrom inForceUntil words { property value counts source { id } }
      publisher { id name } sources { id title } ${MEMBERSHIPS}
      aliases { id name kind subject { id } sources { id } importRun { id } sinceRevision sentence }
      clauses(first: 3) {
        totalCount nodes { id number } edges { cursor node { id } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
      certificates { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage } }
      inForce: certificates(inForceOn: "2030-01-01") { totalCount nodes { id } }
      relations(kinds: [GUIDES, REPLACES]) {
        totalCount pageInfo { hasNextPage } edges { cursor node { id } }
        nodes { __typename id from { id } kind to { id } note sources { id } importRun { id } sinceRevision sentence }
      }
    } }`,
    shows: {
      standard: {
        name: 'ISO/IEC 20000-1:2018',
        designation: 'ISO/IEC 20000-1:2018',
        edition: '2018',
        family: 'ISO/IEC 20000',
        status: 'CURRENT',
        certifiable: true,
        inForceFrom: '2018',
        inForceUntil: null,
        words: [],
        publisher: { id: 'organization/iso-iec' },
        aliases: [{ name: 'ISO 20000-1:2018', kind: 'ALSO', sinceRevision: 1 }],
        clauses: {
          totalCount: 77,
          nodes: [{ number: '4' }, { number: '4.1' }, { number: '4.2' }],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
        },
        certificates: { totalCount: 1, nodes: idsOf('certificate', 'azure-20000-1-2018') },
        inForce: { totalCount: 1, nodes: idsOf('certificate', 'azure-20000-1-2018') },
        relations: {
          totalCount: 2,
          nodes: [
            { kind: 'GUIDES', from: { id: 'standard/iso-20000-2-2019' }, sources: [{ id: 'source/seed' }] },
            { kind: 'REPLACES', to: { id: 'standard/iso-20000-1-2011' }, importRun: { id: 'import/1' } },
          ],
        },
      },
    },
  },
  {
    name: 'the clauses of a standard after a cursor, each control before its enhancements',
    document: `query ($after: String) { standard(id: "standard/fedramp-r4-high") {
      clauses(kind: REQUIREMENT, first: 4, after: $after) { totalCount nodes { number } }
    } }`,
    shows: {
      standard: {
        clauses: {
          totalCount: 421,
          nodes: [{ number: 'AC-1' }, { number: 'AC-2' }, { number: 'AC-2(1)' }, { number: 'AC-2(2)' }],
        },
      },
    },
  },
  {
    name: 'an unknown standard',
    document: '{ standard(id: "standard/iso-99999") { id } }',
    shows: { standard: null },
  },
  {
    name: 'all standards by id',
    document: `{ standards(first: 5) { ${NAMED} pageInfo { hasNextPage } edges { cursor node { id } } } }`,
    shows: {
      standards: {
        totalCount: 51,
        nodes: idsOf('standard', 'csa-star-att', 'csa-star-cert', 'djcp-3', 'dod-il2', 'dod-il4'),
      },
    },
  },
  {
    name: 'standards of families',
    document: `{ standards(filter: { families: ["ISO/IEC 20000", "SOC"] }) { ${NAMED} } }`,
    shows: {
      standards: {
        totalCount: 7,
        nodes: idsOf(
          'standard',
          'iso-20000',
          'iso-20000-1-2011',
          'iso-20000-1-2018',
          'iso-20000-2-2019',
          'soc-1',
          'soc-2',
          'soc-3',
        ),
      },
    },
  },
  {
    name: 'standards of publishers',
    document: `{ standards(filter: { publishers: ["organization/csa", "organization/iso"] }) { ${NAMED} } }`,
    shows: { standards: { nodes: idsOf('standard', 'csa-star-att', 'csa-star-cert', 'iso-22301', 'iso-9001-2015') } },
  },
  {
    name: 'standards by status and by certifiability, without unknown ones',
    document: `{
      withdrawn: standards(filter: { statuses: [WITHDRAWN] }) { ${NAMED} }
      either: standards(filter: { statuses: [WITHDRAWN, CURRENT] }) { totalCount }
      certifiable: standards(filter: { certifiable: true }) { ${NAMED} }
      not: standards(filter: { certifiable: false }) { ${NAMED} }
    }`,
    shows: {
      withdrawn: { nodes: idsOf('standard', 'iso-20000-1-2011') },
      either: { totalCount: 3 },
      certifiable: { nodes: idsOf('standard', 'iso-20000-1-2018') },
      not: { nodes: idsOf('standard', 'iso-20000-2-2019', 'iso-27013-2015', 'nist-csf-2-0') },
    },
  },
  {
    name: 'standards that match all parts of a filter, and none for an empty list',
    document: `{
      all: standards(filter: {
        families: ["ISO/IEC 20000"], publishers: ["organization/iso-iec"], statuses: [CURRENT]
      }) { ${NAMED} }
      none: standards(filter: { families: [], statuses: [CURRENT] }) { ${NAMED} }
    }`,
    shows: { all: { nodes: idsOf('standard', 'iso-20000-1-2018') }, none: { totalCount: 0, nodes: [] } },
  },
];
