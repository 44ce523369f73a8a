import { groupBy } from '../../basics/group-by.ts';
import type { NodeKind } from '../../generated/graphql.ts';
import type { DrawnEdge, DrawnFold, DrawnNode, Picture, View } from './drawn.ts';
import { joined, mergeEdges } from './edges.ts';
import { groupsOf, titleOf } from './groups.ts';

/** Most neighbours of a kind that are drawn unless requested; more would be unreadable. */
const MOST_UNFOLDED = 20;

export function foldId(of: string, kind: NodeKind, group: string | null = null): string {
  return group === null ? `${of}~${kind}` : `${of}~${kind}~${group}`;
}

/** Merges the answers into one picture without duplicates; folds large kinds unless requested, and then by their groups. */
export function mergeViews(views: readonly View[], unfolded: ReadonlySet<string>): Picture {
  const kinds = views.flatMap((view) => kindsAround(view, unfolded));
  const nodes = new Map(views.map(({ center }) => [center.node.id, drawn(center, true)]));
  for (const seen of kinds.flatMap(({ shown }) => shown)) {
    if (!nodes.has(seen.node.id)) nodes.set(seen.node.id, drawn(seen, false));
  }
  const all = mergeEdges(views);
  const edges = all.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const drawnAround = countDrawn(edges, nodes);
  const folds = kinds.flatMap((kind) => foldsOf(kind, nodes, drawnAround(kind.of, kind.kind)));
  const ofMember = new Map(
    folds.flatMap(({ id, of, members }) => members.map((member) => [`${of} ${member}`, id] as const)),
  );
  return { nodes: [...nodes.values()], folds, edges: [...edges, ...foldEdges(all, { nodes, ofMember })] };
}

interface FoldOfMembers extends DrawnFold {
  readonly members: readonly string[];
}

/** Returns the fold of a whole kind, or those of its groups and of what is beyond the answer. */
function foldsOf(
  around: KindAround,
  nodes: ReadonlyMap<string, DrawnNode>,
  drawnCount: number,
): readonly FoldOfMembers[] {
  const { of, kind, total, hidden, isWhole } = around;
  const groups = hidden.map((one) => ({ ...one, members: one.members.filter((id) => !nodes.has(id)) }));
  const fold = (id: string, members: readonly string[], count: number) => ({ id, of, kind, members, count });
  const id = foldId(of, kind);
  const every = groups.flatMap(({ members }) => members);
  if (isWhole && drawnCount === total) return [];
  if (isWhole) return [{ ...fold(id, every, total - drawnCount), title: null, isRest: false }];
  const rest = total - drawnCount - every.length;
  return [
    ...groups
      .filter(({ members }) => members.length > 0)
      .map(({ group, title, members }) => ({
        ...fold(foldId(of, kind, group), members, members.length),
        title,
        isRest: false,
      })),
    ...(rest > 0 ? [{ ...fold(id, [], rest), title: null, isRest: true }] : []),
  ];
}

interface Hidden {
  readonly group: string;
  readonly title: string;
  readonly members: readonly string[];
}

interface KindAround {
  readonly of: string;
  readonly kind: NodeKind;
  readonly total: number;
  readonly shown: readonly View['center'][];
  readonly hidden: readonly Hidden[];
  /** True if the kind is folded as a whole. */
  readonly isWhole: boolean;
}

function kindsAround({ center, nodes }: View, unfolded: ReadonlySet<string>): readonly KindAround[] {
  const of = center.node.id;
  const known = groupBy(
    nodes.filter(({ distance }) => distance === 1),
    ({ kind }) => kind,
  );
  const beyond = new Map(center.folded.map(({ kind, count }) => [kind, count]));
  return [...new Set([...known.keys(), ...beyond.keys()])].map((kind) => {
    const members = known.get(kind) ?? [];
    const total = members.length + (beyond.get(kind) ?? 0);
    const isWhole = total > MOST_UNFOLDED && !unfolded.has(foldId(of, kind));
    const groups = groupsOf(members);
    const isHidden = (group: string, size: number) =>
      isWhole || (members.length > MOST_UNFOLDED && size > 1 && !unfolded.has(foldId(of, kind, group)));
    const hidden = [...groups].filter(([group, { length }]) => isHidden(group, length));
    const folded = new Set(hidden.map(([group]) => group));
    return {
      of,
      kind,
      total,
      isWhole,
      shown: [...groups].filter(([group]) => !folded.has(group)).flatMap(([, seen]) => seen),
      hidden: hidden.map(([group, seen]) => ({
        group,
        title: titleOf(group, seen),
        members: seen.map(({ node }) => node.id),
      })),
    };
  });
}

/** Counts the drawn neighbours of a kind, over all answers. */
function countDrawn(edges: readonly DrawnEdge[], nodes: ReadonlyMap<string, DrawnNode>) {
  const around = new Map<string, Set<string>>();
  const add = (of: string, other: DrawnNode | undefined) => {
    if (other === undefined) return;
    const id = foldId(of, other.kind);
    around.set(id, (around.get(id) ?? new Set()).add(other.id));
  };
  for (const { from, to } of edges) {
    if (from === to) continue;
    add(from, nodes.get(to));
    add(to, nodes.get(from));
  }
  return (of: string, kind: NodeKind) => around.get(foldId(of, kind))?.size ?? 0;
}

interface Folded {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  /** Ids of folds by their node and member. */
  readonly ofMember: ReadonlyMap<string, string>;
}

/** Returns one edge for each verb between a node and the members of a fold. */
function foldEdges(all: readonly DrawnEdge[], { nodes, ofMember }: Folded): readonly DrawnEdge[] {
  const edges = new Map<string, DrawnEdge>();
  const add = (edge: DrawnEdge, ends: { readonly from: string; readonly to: string }) => {
    const id = `${ends.from} ${edge.verb} ${ends.to}`;
    const before = edges.get(id);
    edges.set(id, { ...edge, ...ends, id, ...(before === undefined ? {} : joined(before, edge)) });
  };
  for (const edge of all) {
    const { from, to } = edge;
    const [ofTo, ofFrom] = [ofMember.get(`${from} ${to}`), ofMember.get(`${to} ${from}`)];
    if (ofTo !== undefined && !nodes.has(to)) add(edge, { from, to: ofTo });
    if (ofFrom !== undefined && !nodes.has(from)) add(edge, { from: ofFrom, to });
  }
  return [...edges.values()];
}

function drawn({ node, name, kind }: View['center'], isOpen: boolean): DrawnNode {
  return { id: node.id, name, kind, isOpen };
}
