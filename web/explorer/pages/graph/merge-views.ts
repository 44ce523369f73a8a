import type { AroundQuery, NodeKind } from '../../generated/graphql.ts';

type View = AroundQuery['relationshipView'];

/** Most neighbours of a kind that are drawn unless requested; more would be unreadable. */
export const MOST_UNFOLDED = 60;

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly isOpen: boolean;
}

/** Group of neighbours of one kind that is drawn as one mark. */
export interface DrawnFold {
  readonly id: string;
  readonly of: string;
  readonly kind: NodeKind;
  readonly count: number;
  /** True for the part of an unfolded kind beyond the API's limit. */
  readonly isRest: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  /** True if any certificate behind it is in force on the day. */
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

/** Merges the answers into one picture without duplicates; folds large kinds unless requested. */
export function mergeViews(views: readonly View[], unfolded: ReadonlySet<string>): Picture {
  const opened = views.map(({ center }) => drawn(center, true));
  const nodes = new Map(opened.map((node) => [node.id, node]));
  const kinds = views.flatMap(kindsAround);
  const folded = new Set(kinds.map(({ id }) => id).filter((id) => !unfolded.has(id)));
  for (const { center, nodes: around } of views) {
    const shown = around.filter(({ kind }) => !folded.has(foldId(center.node.id, kind)));
    for (const seen of shown) if (!nodes.has(seen.node.id)) nodes.set(seen.node.id, drawn(seen, false));
  }
  const edges = mergeEdges(views).filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const drawnOf = countDrawn(edges, nodes);
  const folds = kinds
    .map(({ total, ...kind }) => ({ ...kind, count: total - drawnOf(kind.id), isRest: !folded.has(kind.id) }))
    .filter(({ count }) => count > 0);
  return { nodes: [...nodes.values()], folds, edges };
}

/** Merges edges of several statements; in force if one of them is. */
function mergeEdges(views: readonly View[]): readonly DrawnEdge[] {
  const edges = new Map<string, DrawnEdge>();
  for (const { from, to, verb, inForce } of views.flatMap((view) => view.edges)) {
    const id = `${from} ${verb} ${to}`;
    edges.set(id, { id, from, to, verb, isInForce: inForce !== false || edges.get(id)?.isInForce === true });
  }
  return [...edges.values()];
}

interface KindAround {
  readonly id: string;
  readonly of: string;
  readonly kind: NodeKind;
  readonly total: number;
}

/** Lists the kinds with too many neighbours: those in the answer, and those beyond its limit. */
function kindsAround({ center, nodes }: View): readonly KindAround[] {
  const totals = new Map<NodeKind, number>();
  for (const { kind, distance } of nodes) if (distance === 1) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  for (const { kind, count } of center.folded) totals.set(kind, (totals.get(kind) ?? 0) + count);
  const of = center.node.id;
  return [...totals]
    .filter(([, total]) => total > MOST_UNFOLDED)
    .map(([kind, total]) => ({ id: foldId(of, kind), of, kind, total }));
}

/** Counts the drawn neighbours of a kind, over all answers. */
function countDrawn(edges: readonly DrawnEdge[], nodes: ReadonlyMap<string, DrawnNode>): (foldId: string) => number {
  const drawn = new Map<string, Set<string>>();
  const add = (of: string, other: DrawnNode | undefined) => {
    if (other === undefined) return;
    const id = foldId(of, other.kind);
    drawn.set(id, (drawn.get(id) ?? new Set()).add(other.id));
  };
  for (const { from, to } of edges) {
    if (from === to) continue;
    add(from, nodes.get(to));
    add(to, nodes.get(from));
  }
  return (id) => drawn.get(id)?.size ?? 0;
}

function drawn({ node, name, kind }: View['center'], isOpen: boolean): DrawnNode {
  return { id: node.id, name, kind, isOpen };
}
