import type { RootQuestion } from './question.ts';
import { ROWS, row } from './shown-rows.ts';

const ROW_ID = Buffer.from(
  'service/key-vault environment/azure certificate/az-fedramp-high clause/fedramp-r5-high/AC-1',
).toString('base64url');

export const inheritedRowQuestions: readonly RootQuestion[] = [
  {
    name: 'a row with all its fields',
    document: `query ($after: String) { inheritance(
      first: 1, after: $after, asOf: "2026-11-24", revision: 1,
      filter: { services: ["service/key-vault"], certificates: ["certificate/az-fedramp-high"] }
    ) {
      asOf revision totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        id subject { __typename ... on Service { id } } environment { id } clause { id } certificate { id }
         standard { id } basis certainty possibleBecause contradicted responsibility
         confirmedOn validFrom validFromStated validUntil validUntilStated
        evidence(kinds: [SCOPE, CERTIFICATION, REQUIREMENT], first: 20) {
          kind sentence statement { __typename id sources { id } importRun { id } sinceRevision sentence } node { id } sources { id }
        }
        evidenceCount sources { id } responsibilities { id } customerKeeps { certificate { id } text paraphrased sources { id } }
      }
    } }`,
    shows: {
      inheritance: {
        totalCount: 410,
        nodes: [
          {
            ...row('service/key-vault', 'azure', 'az-fedramp-high', 'AC-1'),
            subject: { __typename: 'Service', id: 'service/key-vault' },
            clause: { id: 'clause/fedramp-r5-high/AC-1' },
            standard: { id: 'standard/fedramp-r5-high' },
            basis: 'LISTED',
            certainty: 'DERIVED',
            possibleBecause: [],
            contradicted: false,
            responsibility: 'UNKNOWN',
            validFrom: '2023-05-30',
            validFromStated: false,
            validUntil: null,
            validUntilStated: false,
            evidence: [
              { kind: 'SCOPE', statement: { __typename: 'ScopeEntry' }, sources: [{ id: 'source/aud' }] },
              { kind: 'CERTIFICATION', statement: { __typename: 'Membership' } },
              { kind: 'CERTIFICATION', statement: { __typename: 'StandardRelation' } },
              { kind: 'CERTIFICATION', statement: null, node: { id: 'standard/fedramp-r5-high' } },
              { kind: 'CERTIFICATION', statement: null, node: { id: 'standard/fedramp-r4-high' } },
              {
                kind: 'REQUIREMENT',
                statement: null,
                node: { id: 'clause/fedramp-r5-high/AC-1' },
                sources: [{ id: 'source/fedramp-r5' }],
              },
            ],
            evidenceCount: 6,
            responsibilities: [],
            customerKeeps: [],
            sources: [
              { id: 'source/aud' },
              { id: 'source/fedramp-r5' },
              { id: 'source/fedramp-r5-released' },
              { id: 'source/fedramp-r5-transition' },
              { id: 'source/fedramp-rules' },
              { id: 'source/frm' },
            ],
          },
        ],
      },
    },
  },
  {
    name: 'rows in the order of subject, environment, certificate and clause',
    document: `{ inheritance(first: 8, filter: {
      services: ["service/power-bi", "service/power-apps"], environments: ["environment/azure"],
      clauses: ["clause/iso-20000-1-2018/8.6", "clause/fedramp-r5-high/AC-3", "clause/iso-20000-1-2018/9.1"]
    }) { ${ROWS} } }`,
    shows: {
      inheritance: {
        totalCount: 10,
        nodes: [
          row('service/power-apps', 'azure', 'az-fedramp-high', 'AC-3'),
          ...['8.6.1', '8.6.2', '8.6.3', '9.1'].map((number) =>
            row('service/power-apps', 'azure', 'azure-20000-1-2018', number),
          ),
          row('service/power-bi', 'azure', 'az-fedramp-high', 'AC-3'),
          ...['8.6.1', '8.6.2'].map((number) => row('service/power-bi', 'azure', 'azure-20000-1-2018', number)),
        ],
      },
    },
  },
  {
    name: 'a row by its id, and null if it does not exist',
    document: `{
      row: inheritedRequirement(id: "${ROW_ID}", asOf: "2026-11-24", revision: 1) {
        id subject { ... on Service { id } } environment { id } certificate { id } clause { number } basis
      }
      before: inheritedRequirement(id: "${ROW_ID}", asOf: "2019-05-02") { id }
    }`,
    shows: {
      row: { ...row('service/key-vault', 'azure', 'az-fedramp-high', 'AC-1'), id: ROW_ID, basis: 'LISTED' },
      before: null,
    },
  },
];
