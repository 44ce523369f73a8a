import {
  ATTRIBUTED,
  type AttributedKind,
  type AttributedNode,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  type PropertyClaims,
} from '../../../domain/property-claims.ts';
import type { Properties } from '../wanted-nodes.ts';

/** Claims of each source on a node, in the order in which they were made. */
export type ClaimsBySource = ReadonlyMap<string, ReadonlyMap<AttributedProperty, ClaimValue>>;

/** Claims of a list on a node, with their sources where not all of the list's sources make them. */
export interface Speech {
  readonly words: Properties;
  readonly sourceIds: readonly string[];
  readonly saidBy: Readonly<Record<string, readonly string[]>>;
}

/** Values that hold while no source claims one. */
export const UNTOLD: Properties = { withdrawn: false };

export function isAttributedKind(kind: unknown): kind is AttributedKind {
  return typeof kind === 'string' && Object.hasOwn(ATTRIBUTED, kind);
}

/** A node as the graph keeps it. */
export function attributedNode(properties: Properties): AttributedNode {
  const said = properties['said'] === undefined ? {} : (JSON.parse(String(properties['said'])) as PropertyClaims);
  return { ...UNTOLD, ...properties, said } as unknown as AttributedNode;
}

export function claimsOf(node: AttributedNode, kind: AttributedKind): ClaimsBySource {
  const order = [...new Set([...Object.keys(node.said), ...node.sourceIds])];
  const voices = new Map(order.map((id) => [id, new Map<AttributedProperty, ClaimValue>()]));
  for (const property of ATTRIBUTED[kind]) {
    for (const [id, word] of claimsBySource(node, property)) voices.get(id)?.set(property, word);
  }
  return voices;
}

/**
 * Adds the claims of a list, and returns the properties with a new claim. A source
 * that tells another day of issue than before, and no last day with it, has told none of what it speaks of now.
 */
export function speak(
  before: ClaimsBySource,
  kind: AttributedKind,
  { words, sourceIds, saidBy }: Speech,
): {
  readonly voices: ClaimsBySource;
  readonly changed: ReadonlySet<AttributedProperty>;
} {
  const voices = new Map(before);
  const changed = new Set<AttributedProperty>();
  for (const id of sourceIds) {
    const own = before.get(id) ?? new Map<AttributedProperty, ClaimValue>();
    const told = ATTRIBUTED[kind].filter(
      (property) => words[property] !== undefined && (saidBy[property]?.includes(id) ?? true),
    );
    const news = told.filter((property) => own.get(property) !== words[property]);
    if (news.length === 0) continue;
    for (const property of news) changed.add(property);
    const now = new Map([...own, ...news.map((property) => [property, words[property] as ClaimValue] as const)]);
    // A source with a new claim on days comes last; the first to claim something of a clause stays the first.
    if (kind === 'Certificate') voices.delete(id);
    const isOfNewPeriod = own.has('issuedOn') && news.includes('issuedOn') && !told.includes('expiresOn');
    voices.set(id, isOfNewPeriod ? without(now, 'expiresOn') : withoutStaleDay(now, told));
  }
  return { voices, changed };
}

/** A source that moves one day past the other does not mean the other any more. */
function withoutStaleDay(words: ReadonlyMap<AttributedProperty, ClaimValue>, told: readonly AttributedProperty[]) {
  const [issuedOn, expiresOn] = [words.get('issuedOn'), words.get('expiresOn')];
  if (issuedOn === undefined || expiresOn === undefined || issuedOn <= expiresOn) return words;
  return without(words, told.includes('issuedOn') ? 'expiresOn' : 'issuedOn');
}

export function without<Value>(
  words: ReadonlyMap<AttributedProperty, Value>,
  property: AttributedProperty,
): Map<AttributedProperty, Value> {
  return new Map([...words].filter(([name]) => name !== property));
}

/** The same as the node keeps it; undefined where each of its sources says just what the node has. */
export function propertyClaims(
  voices: ClaimsBySource,
  kind: AttributedKind,
  {
    properties,
    sourceIds,
  }: {
    readonly properties: Properties;
    readonly sourceIds: readonly string[];
  },
): string | undefined {
  const all = { ...UNTOLD, ...properties };
  const listed = ATTRIBUTED[kind].filter(
    (property) => !isPlain(voices, property, { sourceIds, counts: all[property] }),
  );
  const said: Record<string, Record<string, ClaimValue | null>> = {};
  for (const [id, words] of voices) {
    const own = listed.flatMap((property) => {
      const word = words.get(property);
      return word === undefined ? [] : [[property, word] as const];
    });
    if (own.length > 0) said[id] = Object.fromEntries(own);
  }
  for (const property of listed) {
    const [first = ''] = sourceIds;
    if (!saysAny(voices, property)) said[first] = { ...said[first], [property]: null };
  }
  return Object.keys(said).length === 0 ? undefined : JSON.stringify(said);
}

function saysAny(voices: ClaimsBySource, property: AttributedProperty): boolean {
  return [...voices.values()].some((words) => words.has(property));
}

function isPlain(
  voices: ClaimsBySource,
  property: AttributedProperty,
  { sourceIds, counts }: { readonly sourceIds: readonly string[]; readonly counts: unknown },
): boolean {
  if (counts === undefined) return !saysAny(voices, property);
  if (counts === UNTOLD[property])
    return [...voices.values()].every((words) => (words.get(property) ?? counts) === counts);
  return sourceIds.every((id) => voices.get(id)?.get(property) === counts);
}
