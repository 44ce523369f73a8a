import type { EntityFact, Location, PropertyValue } from '../facts/facts.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** Node as a list describes it. */
export interface WantedNode {
  /** With the node's id, kind and sources. */
  readonly properties: Properties;
  readonly yielding: Properties;
  readonly presumed: Properties;
  readonly saidBy: NonNullable<EntityFact['saidBy']>;
  readonly madeOfName: EntityFact['madeOfName'];
  readonly at: Location;
}

export function wantedNode({
  id,
  kind,
  sourceIds,
  yielding,
  presumed,
  saidBy,
  madeOfName,
  at,
  properties,
}: EntityFact): WantedNode {
  return {
    properties: { ...properties, id, kind, sourceIds: union(sourceIds, []) },
    yielding: yielding ?? {},
    presumed: presumed ?? {},
    saidBy: saidBy ?? {},
    madeOfName,
    at,
  };
}

export function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}
