import type { RawRow } from '../engine/query.ts';
import type { EntityFact, Issue, Location, PropertyValue } from './facts.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** What a list says of one node, all its facts together. */
interface WantedNode {
  /** With the node's id, kind and sources. */
  readonly properties: Properties;
  readonly yielding: Properties;
  readonly at: Location;
}

/** Facts on one node add up, later ones winning. */
export function wantedNodes(facts: readonly EntityFact[]): ReadonlyMap<string, WantedNode> {
  const wanted = new Map<string, WantedNode>();
  for (const { id, kind, properties, yielding, at, sourceIds } of facts) {
    const known = wanted.get(id);
    wanted.set(id, {
      properties: { ...known?.properties, ...properties, id, kind, sourceIds: union(sourcesOf(known), sourceIds) },
      yielding: { ...known?.yielding, ...yielding },
      at: known?.at ?? at,
    });
  }
  return wanted;
}

/** The node as the list leaves it, and the words of others that stood against the list's. Null: it is new. */
export function settle(
  before: RawRow | null,
  { properties, yielding, at }: WantedNode,
): { readonly after: Properties; readonly kept: readonly Issue[] } {
  if (before === null) return { after: { ...yielding, ...properties }, kept: [] };
  const known = before as Properties;
  const own = properties['sourceIds'] as readonly string[];
  const all = union(known['sourceIds'] as readonly string[], own);
  // Where nobody else has said anything, the source may well change its own words.
  const isOwn = all.length === own.length;
  const stands = (name: string) => !isOwn && (known[name] ?? null) !== null;
  const words = Object.entries(yielding);
  const taken = Object.fromEntries(words.filter(([name]) => !stands(name)));
  const kept = words
    .filter(([name, said]) => stands(name) && properties[name] === undefined && known[name] !== said)
    .map(([name, said]) => ({
      at,
      sentence: `The ${spaced(name)} of ${known['id']} stays "${known[name]}", as other sources say it; the list says "${said}".`,
    }));
  return { after: { ...known, ...taken, ...properties, sourceIds: all }, kept };
}

/** `standardAsStated` as people say it. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function sourcesOf(node: WantedNode | undefined): readonly string[] {
  return (node?.properties['sourceIds'] ?? []) as readonly string[];
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}
