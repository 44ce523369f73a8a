import type { AroundQuery, NodeKind } from '../../../web/explorer/generated/graphql.ts';

/** Builds views in the shape of the API. */

type View = AroundQuery['relationshipView'];
export type ShownEdge = View['edges'][number];

interface Node {
  readonly id: string;
  readonly kind: NodeKind;
}

export function service(number: number): Node {
  return { id: `service/${number}`, kind: 'SERVICE' };
}

export function view(
  center: Node,
  around: readonly Node[],
  { edges = [], cut = [] }: { edges?: readonly ShownEdge[]; cut?: View['center']['folded'] } = {},
): View {
  const middle = seen(center, 0, cut);
  return {
    center: middle,
    nodes: [middle, ...around.map((node) => seen(node, 1, []))],
    edges: [...edges],
  };
}

function seen({ id, kind }: Node, distance: number, folded: View['center']['folded']): View['center'] {
  return { node: { id } as View['center']['node'], kind, name: id, distance, folded };
}
