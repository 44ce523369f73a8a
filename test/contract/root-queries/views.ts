import type { RootQuestion } from './question.ts';

const NODES = 'nodes { node { id } distance folded { kind count } } truncated';

function shown(id: string, distance: number) {
  return { node: { id }, distance };
}

export const viewQuestions: readonly RootQuestion[] = [
  {
    name: 'the nodes around a service, nearest first, then by kind and id',
    document: `{ relationshipView(center: "service/key-vault", revision: 1, asOf: "2026-11-24") {
      asOf revision
      center { node { id } kind name distance folded { kind count } }
      nodes { node { __typename id } kind name distance folded { kind count } }
      edges { id from to verb inForce statement { __typename id } } truncated
    } }`,
    shows: {
      relationshipView: {
        asOf: '2026-11-24',
        revision: 1,
        center: { node: { id: 'service/key-vault' }, kind: 'SERVICE', name: 'Key Vault', distance: 0, folded: [] },
        nodes: [
          shown('service/key-vault', 0),
          shown('certificate/az-dod-il2', 1),
          shown('certificate/az-fedramp-high', 1),
          { ...shown('environment/azure', 1), kind: 'ENVIRONMENT', name: 'Azure' },
          shown('family/azure', 1),
        ],
        truncated: false,
      },
    },
  },
  {
    name: 'only nodes of selected kinds, with the center',
    document: `{ relationshipView(center: "standard/iso-20000-1-2018", kinds: [STANDARD, ORGANIZATION]) {
      asOf ${NODES} edges { from verb to }
    } }`,
    shows: {
      relationshipView: {
        asOf: null,
        nodes: [
          shown('standard/iso-20000-1-2018', 0),
          shown('organization/iso-iec', 1),
          shown('standard/iso-20000-1-2011', 1),
          shown('standard/iso-20000-2-2019', 1),
          shown('standard/iso-27013-2015', 1),
        ],
        truncated: false,
      },
    },
  },
  {
    name: 'two steps out, up to a limit, with counts of folded nodes',
    document: `{
      near: relationshipView(center: "clause/iso-20000-1-2018/8.6", depth: 2, kinds: [CLAUSE], limit: 4) { ${NODES} }
      far: relationshipView(center: "clause/iso-20000-1-2018/8.6.1", depth: 3, kinds: [CLAUSE], limit: 500) { ${NODES} }
    }`,
    shows: {
      near: {
        nodes: [
          shown('clause/iso-20000-1-2018/8.6', 0),
          shown('clause/iso-20000-1-2018/8', 1),
          shown('clause/iso-20000-1-2018/8.6.1', 1),
          shown('clause/iso-20000-1-2018/8.6.2', 1),
        ],
        truncated: true,
      },
      far: { truncated: false },
    },
  },
];
