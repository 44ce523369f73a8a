import { z } from 'zod';
import { CITED } from './fragments.ts';
import { KINDS, NAME, names, PAGE, REVISION } from './inputs.ts';
import type { Tool } from './tool.ts';

interface Found {
  readonly kind: string;
  readonly name: string;
  readonly node: { readonly id: string };
}

export const search: Tool = {
  name: 'search',
  title: 'Search by words',
  description:
    'Nodes that words find, best first: services by a part of their name, such as "database", or clauses by their subject, such as "encryption at rest".',
  input: z.strictObject({
    text: NAME,
    kinds: z.array(z.enum(KINDS)).optional(),
    standards: names().optional().describe('Editions whose clauses to keep, such as "FedRAMP Rev. 5 Moderate".'),
    ...REVISION,
    ...PAGE,
  }),
  names: { standards: ['STANDARD'] },
  document: `query Search($text: String!, $kinds: [NodeKind!], $standards: [ID!], $revision: Int, $first: Int!, $after: String) {
    answer: search(text: $text, kinds: $kinds, standards: $standards, revision: $revision, first: $first, after: $after) {
      totalCount
      nodes {
        kind name matched
        node {
          id
          ... on Standard { sources { ...Cited } }
          ... on Clause { standard { designation } sources { ...Cited } }
          ... on Service { sources { ...Cited } }
          ... on ServiceFamily { sources { ...Cited } }
          ... on Environment { sources { ...Cited } }
          ... on Organization { sources { ...Cited } }
          ... on Certificate { sources { ...Cited } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    revision { number }
  }
  ${CITED}`,
  brief: ({ totalCount, nodes }) => ({
    totalCount,
    nodes: nodes.map(({ name, node: { id } }: Found) => ({ id, name })),
  }),
  variables: (given) => ({ kinds: null, standards: null, revision: null, after: null, ...given }),
  certainties: ({ answer }) => answer.nodes.map(() => 'STATED'),
  sentence: ({ answer }) => `Found: ${answer.totalCount}; on this page: ${answer.nodes.length}.`,
  page: ({ text }) => ({ path: '/search', values: { text } }),
};
