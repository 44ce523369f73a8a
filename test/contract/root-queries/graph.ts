import { expect } from 'vitest';
import type { RootQuestion } from './question.ts';

const NO_STATEMENT = '000000000000000000000000';

export const graphQuestions: readonly RootQuestion[] = [
  {
    name: 'a node for each kind of id',
    document: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`,
    variables: {
      ids: [
        'standard/iso-20000-1-2018',
        'clause/iso-20000-1-2018/8.6.3',
        'service/key-vault',
        'family/azure',
        'environment/azure-gov',
        'organization/microsoft',
        'certificate/az-fedramp-high',
        'source/aud',
        'import/1',
      ],
    },
    shows: {
      nodes: [
        'Standard',
        'Clause',
        'Service',
        'ServiceFamily',
        'Environment',
        'Organization',
        'Certificate',
        'Source',
        'ImportRun',
      ].map((__typename) => ({ __typename })),
    },
  },
  {
    name: 'an unknown id of each kind',
    document: `query ($ids: [ID!]!) { nodes(ids: $ids) { id } node(id: "clause/fedramp-r4-high/ZZ-9") { id } }`,
    variables: {
      ids: [
        ...[
          'standard',
          'clause',
          'service',
          'family',
          'environment',
          'organization',
          'certificate',
          'source',
          'import',
        ],
        ...['entry', 'relation', 'membership', 'responsibility', 'mapping', 'leverage', 'alias'],
      ].map((prefix) => `${prefix}/${NO_STATEMENT}`),
    },
    shows: { nodes: Array(16).fill(null), node: null },
  },
  {
    name: 'nodes in the order of the ids, repeated like these',
    document: `{ nodes(ids: ["service/key-vault", "service/none", "service/advisor", "service/key-vault"]) { id } }`,
    shows: { nodes: [{ id: 'service/key-vault' }, null, { id: 'service/advisor' }, { id: 'service/key-vault' }] },
  },
  {
    name: 'a source',
    document: `{ node(id: "source/aud") { ... on Source {
      id name title shortTitle url publisher date readOn licence contentHash
      statements(
        kinds: [ALIAS, SCOPE_ENTRY, LEVERAGE, CLAUSE_MAPPING, MEMBERSHIP, STANDARD_RELATION, RESPONSIBILITY], alone: true, first: 2
      ) {
        totalCount nodes { __typename id sources { id } importRun { id } sinceRevision sentence }
        edges { cursor node { id } } pageInfo { hasNextPage }
      }
    } } }`,
    shows: {
      node: {
        ...{ publisher: 'Microsoft', date: '2023-06', readOn: null, licence: 'CC BY 4.0', contentHash: null },
        statements: {
          nodes: [{ __typename: 'Alias', sources: [{ id: 'source/aud' }] }, {}],
          pageInfo: { hasNextPage: true },
        },
      },
    },
  },
  {
    name: 'nodes at a revision, and none at the empty one',
    document: `{
      before: nodes(ids: ["source/aud", "service/key-vault"], revision: 0) { id }
      now: nodes(ids: ["source/aud"], revision: 1) { id }
      nothing: nodeAt(id: "source/aud", revision: 0) { id }
      one: nodeAt(id: "source/aud", revision: 1) { id }
    }`,
    shows: { before: [null, null], now: [{ id: 'source/aud' }], nothing: null, one: { id: 'source/aud' } },
  },
  {
    name: 'the revision, with its time',
    document: `query ($at: DateTime) { revision(at: $at) { number publishedAt keptSince } }`,
    shows: { revision: { number: 1, publishedAt: expect.any(String), keptSince: 0 } },
  },
  {
    name: 'imports, newest first, each with its counts',
    document: `{ imports(first: 1) {
      totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor }
      nodes {
        __typename id revision state startedAt publishedAt by format recipe recipeHash files { name sha256 }
        counts {
          nodesAdded nodesChanged nodesUnchanged statementsAdded statementsChanged statementsUnchanged
        }
        undoes { id } undoneBy { id }
      }
    } }`,
    shows: {
      imports: {
        totalCount: 1,
        nodes: [
          {
            id: 'import/1',
            revision: 1,
            state: 'PUBLISHED',
            by: null,
            format: 'seed',
            files: expect.arrayContaining([{ name: 'scope.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]),
            counts: { nodesChanged: 0, nodesUnchanged: 0, statementsChanged: 0, statementsUnchanged: 0 },
            undoes: null,
            undoneBy: null,
          },
        ],
        pageInfo: { hasNextPage: false },
      },
    },
  },
];
