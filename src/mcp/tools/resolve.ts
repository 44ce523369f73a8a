import { z } from 'zod';
import { pageOfNode } from '../../exports/explorer-page.ts';
import { NODE } from './fragments.ts';
import { KINDS, names, REVISION } from './inputs.ts';
import type { Tool } from './tool.ts';

interface Resolved {
  readonly name: string;
  readonly count: number;
  readonly node: { readonly id: string; readonly name?: string; readonly title?: string } | null;
  readonly nearest: readonly { readonly name: string; readonly node: { readonly id: string } }[];
}

/** Candidates of a name in a summary. */
const MOST_NEAREST = 3;

export const resolve: Tool = {
  name: 'resolve',
  title: 'Find what names mean',
  description:
    'The node that each name means: an id, name, designation, number or alias, as a whole. If none or several match, node is null and nearest has candidates: ask the user.',
  input: z.strictObject({
    names: names(50).describe('Such as "Key Vault" or "FedRAMP Rev. 5 High AC-2".'),
    kinds: z.array(z.enum(KINDS)).optional(),
    ...REVISION,
  }),
  names: {},
  document: `query Resolve($names: [String!]!, $kinds: [NodeKind!], $revision: Int) {
    answer: resolve(names: $names, kinds: $kinds, revision: $revision) {
      name match count node { ...NodeCited } nearest { kind name matched node { id } }
    }
    revision { number }
  }
  ${NODE}`,
  brief: (names) =>
    names.map(({ name, count, node, nearest }: Resolved) => ({
      ...{ name, count, node: node && { id: node.id, name: node.name ?? node.title } },
      ...(node === null && {
        nearest: nearest.slice(0, MOST_NEAREST).map((near) => ({ id: near.node.id, name: near.name })),
      }),
    })),
  variables: ({ kinds = null, revision = null, ...given }) => ({ names: given.names, kinds, revision }),
  certainties: ({ answer }) => answer.map(({ node }: Resolved) => (node === null ? null : 'STATED')),
  sentence: ({ answer }) => {
    const known = answer.filter(({ node }: Resolved) => node !== null).length;
    return `${known} of ${answer.length} names mean one node each.`;
  },
  page: (given, { answer }) => {
    const id = answer.length === 1 ? answer[0].node?.id : undefined;
    return id === undefined ? { path: '/search', values: { text: given.names[0] } } : pageOfNode(id);
  },
};
