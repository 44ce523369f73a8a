import type { RawRow } from '../engine/query.ts';
import type { EntityFact, Issue, Location, PropertyValue } from './facts.ts';
import { mergedDocuments } from './merged-documents.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** What a list says of one node, all its facts together. */
export interface WantedNode {
  /** With the node's id, kind and sources. */
  readonly properties: Properties;
  readonly yielding: Properties;
  readonly madeOfName: EntityFact['madeOfName'];
  readonly at: Location;
}

/** Facts on one node add up, later ones winning. */
export function wantedNodes(facts: readonly EntityFact[]): ReadonlyMap<string, WantedNode> {
  const wanted = new Map<string, WantedNode>();
  for (const { id, kind, properties, yielding, madeOfName, at, sourceIds } of facts) {
    const known = wanted.get(id);
    wanted.set(id, {
      properties: { ...known?.properties, ...properties, id, kind, sourceIds: union(sourcesOf(known), sourceIds) },
      yielding: { ...known?.yielding, ...yielding },
      madeOfName: known?.madeOfName ?? madeOfName,
      at: known?.at ?? at,
    });
  }
  return wanted;
}

/** The node as the list leaves it, and where words of the list stand against those of others. Null: it is new. */
export function settle(
  before: RawRow | null,
  { properties, yielding, at }: Omit<WantedNode, 'madeOfName'>,
): { readonly after: Properties; readonly remarks: readonly Issue[] } {
  if (before === null) return { after: { ...yielding, ...properties }, remarks: [] };
  const known = before as Properties;
  const own = properties['sourceIds'] as readonly string[];
  const all = union(known['sourceIds'] as readonly string[], own);
  // Where nobody else has said anything, the source may well change its own words.
  if (all.length === own.length) return { after: { ...known, ...yielding, ...properties }, remarks: [] };
  const stands = (name: string) => (known[name] ?? null) !== null;
  const words = Object.entries(yielding);
  const taken = Object.fromEntries(words.filter(([name]) => !stands(name)));
  const documents = mergedDocuments(known, { properties, yielding });
  const kept = words
    .filter(([name, said]) => name !== 'documents' && stands(name) && known[name] !== said)
    .filter(([name]) => properties[name] === undefined)
    .map(
      ([name, said]) =>
        `The ${spaced(name)} of ${known['id']} stays "${known[name]}", as other sources say it; the list says "${said}".`,
    );
  return {
    after: { ...known, ...taken, ...properties, ...documents, sourceIds: all },
    remarks: [...kept, ...overruled(known, properties)].map((sentence) => ({ at, sentence })),
  };
}

/** By these it is told what inherits: where one source changes the word of another, a person must hear of it. */
const WEIGHTY = { issuedOn: 'day of issue', expiresOn: 'last day in force' } as const;

function overruled(known: Properties, properties: Properties): readonly string[] {
  const sources = known['sourceIds'] as readonly string[];
  // Which of several said it, the graph does not keep.
  const whose = `${sources.length > 1 ? 'one of ' : ''}${sources.join(', ')}`;
  return Object.entries(WEIGHTY)
    .filter(([name]) => (known[name] ?? null) !== null && (properties[name] ?? known[name]) !== known[name])
    .map(
      ([name, words]) =>
        `The ${words} of ${known['id']} becomes "${properties[name]}", as the list says it; it was "${known[name]}", by ${whose}.`,
    );
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
