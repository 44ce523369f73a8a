import type { EntityFact, PropertyValue } from '../facts/facts.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** Node as a list describes it; its properties include id, kind and sources. */
export type WantedNode = Readonly<ReturnType<typeof wantedNode>>;

export function wantedNode({ id, kind, sourceIds, properties, ...fact }: EntityFact) {
  const { yielding = {}, presumed = {}, saidBy = {}, madeOfName, at } = fact;
  const all: Properties = { ...properties, id, kind, sourceIds: union(sourceIds, []) };
  return { properties: all, yielding, presumed, saidBy, madeOfName, at };
}

export function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}
