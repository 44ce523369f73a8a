import { z } from 'zod';
import { groupBy } from '../../domain/grouping.ts';
import { CITED } from './fragments.ts';
import { KINDS, NAME, POINT } from './inputs.ts';
import type { Tool } from './tool.ts';

export const neighbours: Tool = {
  name: 'neighbours',
  title: 'What is around a node',
  description:
    'The nodes that statements connect with a node, such as what leverages a certificate, or who holds, assessed or authorized it: numbers by kind and verb, and with detail "rows" all edges, which read from, verb, to.',
  input: z.strictObject({
    center: NAME,
    kinds: z.array(z.enum(KINDS)).optional(),
    depth: z.int().min(1).max(3).default(1),
    limit: z.int().min(1).max(500).default(50),
    ...POINT,
  }),
  names: { center: [] },
  document: `query Neighbours($center: ID!, $kinds: [NodeKind!], $depth: Int!, $limit: Int!, $asOf: Date, $revision: Int) {
    answer: relationshipView(center: $center, kinds: $kinds, depth: $depth, limit: $limit, asOf: $asOf, revision: $revision) {
      asOf revision truncated
      center { node { id } kind name folded { kind count } }
      nodes { node { id } kind name distance }
      edges { from verb to statement { id sources { ...Cited } } }
    }
  }
  ${CITED}`,
  brief: ({ center, truncated, nodes, edges }) => ({
    ...{ center, truncated, verbs: verbsOf(center.node.id, edges) },
    nodes: nodes.flatMap(({ name, distance, node: { id } }: Around) => (distance === 0 ? [] : { id, name })),
  }),
  variables: ({ center, kinds = null, depth, limit, asOf = null, revision = null }) => ({
    ...{ center, kinds, depth, limit, asOf, revision },
  }),
  certainties: ({ answer }) => answer.edges.map(() => 'STATED'),
  sentence: ({ answer }) =>
    `Nodes around the center: ${countsByKind(answer.nodes)}${answer.truncated ? '; more are left out' : ''}.`,
  page: ({ center }) => ({ path: '/graph', values: { center } }),
};

interface Around {
  readonly node: { readonly id: string };
  readonly kind: string;
  readonly name: string;
  readonly distance: number;
}

interface Edge {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
}

/** Counts the edges of the center by verb and direction. */
function verbsOf(center: string, edges: readonly Edge[]) {
  const own = edges.filter(({ from, to }) => from === center || to === center);
  const groups = groupBy(own, ({ from, verb }) => `${from === center ? 'center' : 'neighbour'} ${verb}`);
  return Object.fromEntries([...groups].map(([words, of]) => [words, of.length]));
}

/** Without the center itself. */
function countsByKind(nodes: readonly Around[]): string {
  const kinds = groupBy(
    nodes.filter(({ distance }) => distance > 0),
    ({ kind }) => kind,
  );
  return kinds.size === 0 ? 'none' : [...kinds].map(([kind, of]) => `${of.length} ${kind}`).join(', ');
}
