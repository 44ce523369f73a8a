import { groupBy } from '../../basics/group-by.ts';
import type { View } from './drawn.ts';
import { mergeEdges } from './edges.ts';

type Seen = View['center'];

export interface Paths {
  /** Nodes on a shortest path, with their distance from the first end. */
  readonly nodes: readonly (Pick<Seen, 'kind' | 'name'> & { readonly id: string; readonly step: number })[];
  /** From the first end to the other. */
  readonly edges: ReturnType<typeof mergeEdges>;
}

/** Finds all shortest paths between two nodes within what is around both; null if there is none. */
export function shortestPaths(views: readonly View[], from: string, to: string): Paths | null {
  const edges = mergeEdges(views);
  const around = groupBy(
    edges.flatMap((edge) => [
      { at: edge.from, other: edge.to },
      { at: edge.to, other: edge.from },
    ]),
    ({ at }) => at,
  );
  const next = (id: string) => (around.get(id) ?? []).map(({ other }) => other);
  const [steps, back] = [distances(next, from), distances(next, to)];
  const length = steps.get(to);
  if (length === undefined) return null;
  const isOn = (id: string) => (steps.get(id) ?? length + 1) + (back.get(id) ?? 1) === length;
  const seen = new Map(views.flatMap(({ center, nodes }) => [center, ...nodes]).map((node) => [node.node.id, node]));
  const nodes = [...seen.values()].filter(({ node }) => isOn(node.id));
  const stepOf = (id: string) => steps.get(id) ?? 0;
  return {
    nodes: nodes.map(({ node, kind, name }) => ({ id: node.id, kind, name, step: stepOf(node.id) })),
    edges: edges
      .filter(({ from: one, to: other }) => isOn(one) && isOn(other) && stepOf(one) !== stepOf(other))
      .toSorted((one, other) => stepOf(one.from) + stepOf(one.to) - stepOf(other.from) - stepOf(other.to)),
  };
}

function distances(next: (id: string) => readonly string[], from: string): ReadonlyMap<string, number> {
  const found = new Map([[from, 0]]);
  // A map goes on to what is added meanwhile.
  for (const [id, distance] of found) {
    for (const other of next(id)) if (!found.has(other)) found.set(other, distance + 1);
  }
  return found;
}
