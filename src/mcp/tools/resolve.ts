import { z } from 'zod';
import { pageOfNode } from '../../exports/explorer-page.ts';
import { NODE } from '../fragments.ts';
import { REVISION } from '../inputs.ts';
import type { Tool } from '../tool.ts';

const KINDS = [
  'STANDARD',
  'CLAUSE',
  'SERVICE',
  'SERVICE_FAMILY',
  'ENVIRONMENT',
  'ORGANIZATION',
  'CERTIFICATE',
  'SOURCE',
] as const;

interface Resolved {
  readonly node: { readonly id: string } | null;
}

export const resolve: Tool = {
  name: 'resolve',
  title: 'Find what names mean',
  description:
    'Returns the node that each name means: a standard, requirement, service, cloud, certificate, organization or source, by id, own name, designation, number or alias, each as a whole. Where none or several are called so, node is null and nearest has what may be meant: ask the user, or take none of them.',
  input: z.strictObject({
    names: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(50)
      .describe('Names, such as "Key Vault" or "FedRAMP Rev. 5 High AC-2".'),
    kinds: z.array(z.enum(KINDS)).optional().describe('Kinds of nodes to keep; default: all.'),
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
  variables: ({ names, kinds = null, revision = null }) => ({ names, kinds, revision }),
  certainties: ({ answer }) => answer.map(({ node }: Resolved) => (node === null ? null : 'STATED')),
  sentence: ({ answer }) => {
    const known = answer.filter(({ node }: Resolved) => node !== null).length;
    return `${known} of ${answer.length} names mean one node each.`;
  },
  page: ({ names }, { answer }) => {
    const id = answer.length === 1 ? answer[0].node?.id : undefined;
    return id === undefined ? { path: '/search', values: { text: names[0] } } : pageOfNode(id);
  },
};
