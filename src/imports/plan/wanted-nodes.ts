import type { EntityFact, Location, PropertyValue } from '../facts/facts.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** What a list says of one node, all its facts together. */
export interface WantedNode {
  /** With the node's id, kind and sources. */
  readonly properties: Properties;
  readonly yielding: Properties;
  readonly presumed: Properties;
  readonly saidBy: NonNullable<EntityFact['saidBy']>;
  readonly madeOfName: EntityFact['madeOfName'];
  readonly at: Location;
}

/** Facts on one node add up, later ones winning. */
export function wantedNodes(facts: readonly EntityFact[]): ReadonlyMap<string, WantedNode> {
  const wanted = new Map<string, WantedNode>();
  for (const { id, kind, properties, yielding, presumed, saidBy, madeOfName, at, sourceIds } of facts) {
    const known = wanted.get(id);
    wanted.set(id, {
      properties: { ...known?.properties, ...properties, id, kind, sourceIds: union(sourcesOf(known), sourceIds) },
      yielding: { ...known?.yielding, ...yielding },
      presumed: { ...known?.presumed, ...presumed },
      saidBy: { ...known?.saidBy, ...saidBy },
      madeOfName: known?.madeOfName ?? madeOfName,
      at: known?.at ?? at,
    });
  }
  return wanted;
}

function sourcesOf(node: WantedNode | undefined): readonly string[] {
  return (node?.properties['sourceIds'] ?? []) as readonly string[];
}

export function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}
