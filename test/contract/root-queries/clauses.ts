import { idsOf, MEMBERSHIPS, type RootQuestion } from './question.ts';

export const clauseQuestions: readonly RootQuestion[] = [
  {
    name: 'a heading with its children in clause order',
    document: `{ clause(id: "clause/iso-20000-1-2018/8.6") {
      __typename id name number title text kind standard { id } parent { id } children { id number } sources { id } ${MEMBERSHIPS}
      responsibilities { id } words { property value counts source { id } }
    } }`,
    shows: {
      clause: {
        name: '8.6 Resolution and fulfilment',
        number: '8.6',
        title: 'Resolution and fulfilment',
        kind: 'HEADING',
        standard: { id: 'standard/iso-20000-1-2018' },
        parent: { id: 'clause/iso-20000-1-2018/8' },
        children: idsOf('clause/iso-20000-1-2018', '8.6.1', '8.6.2', '8.6.3'),
        responsibilities: [],
        words: [],
        sources: ['cls', 'cls-operation', 'cls-register'].map((id) => ({ id: `source/${id}` })),
      },
    },
  },
  {
    name: 'a control with its enhancements in numeric order, and its responsibilities',
    document: `{ clause(id: "clause/nist-800-53-r4/AC-2") {
      kind parent { id } children { number } text textClause { id }
      responsibilities {
        __typename id clause { id } environment { id } certificate { id } kind providerParts customerParts customerWords
        sources { id } importRun { id } sinceRevision sentence
      }
    } }`,
    shows: {
      clause: {
        kind: 'REQUIREMENT',
        parent: { id: 'clause/nist-800-53-r4/AC' },
        text: null,
        textClause: null,
        children: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((part) => ({ number: `AC-2(${part})` })),
        responsibilities: [
          {
            clause: { id: 'clause/nist-800-53-r4/AC-2' },
            environment: { id: 'environment/azure-gov' },
            certificate: null,
            kind: 'SHARED',
            providerParts: 11,
            customerParts: 12,
            sources: [{ id: 'source/azp' }],
          },
        ],
      },
    },
  },
  {
    name: 'rows for a clause and those under it',
    document: `{ clause(id: "clause/iso-20000-1-2018/8.6") {
      inheritance(first: 2, asOf: "2030-01-01", filter: { environments: ["environment/azure-gov"] }) {
        totalCount nodes { subject { ... on ServiceFamily { id } } clause { number } }
      }
    } }`,
    shows: {
      clause: {
        inheritance: {
          totalCount: 12,
          nodes: [
            { subject: { id: 'family/azure' }, clause: { number: '8.6.1' } },
            { subject: { id: 'family/azure' }, clause: { number: '8.6.2' } },
          ],
        },
      },
    },
  },
  {
    name: 'an unknown clause',
    document: '{ clause(id: "clause/iso-20000-1-2018/99") { id } }',
    shows: { clause: null },
  },
];
