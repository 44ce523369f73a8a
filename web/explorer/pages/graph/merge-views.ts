import type { AroundQuery, NodeKind } from '../../generated/graphql.ts';

type View = AroundQuery['relationshipView'];

/** More neighbours of a kind than these arrive folded: a hairball helps nobody. */
export const MOST_UNFOLDED = 60;

/** Behind what a certificate says that is not in force on the day. */
export const NOT_IN_FORCE = '(certificate not in force)';

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly isOpen: boolean;
}

/** Neighbours of one kind of one node, drawn as one. */
export interface DrawnFold {
  readonly id: string;
  readonly of: string;
  readonly kind: NodeKind;
  readonly count: number;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  /** False where the certificates that it is about are not in force on the day. */
  readonly isInForce: boolean;
}

export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly folds: readonly DrawnFold[];
  readonly edges: readonly DrawnEdge[];
}

export function foldId(of: string, kind: NodeKind): string {
  return `${of}~${kind}`;
}

/** What was opened, put together: each node and edge once, large kinds folded unless they are asked for. */
export function mergeViews(views: readonly View[], unfolded: ReadonlySet<string>): Picture {
  const opened = views.map(({ center }) => drawn(center, true));
  const nodes = new Map(opened.map((node) => [node.id, node]));
  const folds = views.flatMap((view) => foldsOf(view, unfolded));
  const folded = new Set(folds.map(({ id }) => id));
  for (const { center, nodes: around } of views) {
    const shown = around.filter(({ kind }) => !folded.has(foldId(center.node.id, kind)));
    for (const seen of shown) if (!nodes.has(seen.node.id)) nodes.set(seen.node.id, drawn(seen, false));
  }
  const joining = mergeEdges(views).filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  return { nodes: [...nodes.values()], folds, edges: joining };
}

/** What several statements say is said once, and in force where one of them is. */
function mergeEdges(views: readonly View[]): readonly DrawnEdge[] {
  const edges = new Map<string, DrawnEdge>();
  for (const { from, to, verb, inForce } of views.flatMap((view) => view.edges)) {
    const id = `${from} ${verb} ${to}`;
    edges.set(id, { id, from, to, verb, isInForce: inForce !== false || edges.get(id)?.isInForce === true });
  }
  return [...edges.values()];
}

function foldsOf(view: View, unfolded: ReadonlySet<string>): readonly DrawnFold[] {
  const of = view.center.node.id;
  return [...neighboursByKind(view)]
    .map(([kind, count]) => ({ id: foldId(of, kind), of, kind, count }))
    .filter(({ id, count }) => count > MOST_UNFOLDED && !unfolded.has(id));
}

function drawn({ node, name, kind }: View['center'], isOpen: boolean): DrawnNode {
  return { id: node.id, name, kind, isOpen };
}

/** Those of the view, and those that its limit cut off. */
function neighboursByKind({ center, nodes }: View): ReadonlyMap<NodeKind, number> {
  const counts = new Map<NodeKind, number>();
  for (const { kind, distance } of nodes) if (distance === 1) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind, count } of center.folded) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return counts;
}
