import { compareText } from '../../domain/ids.ts';
import {
  ATTRIBUTED,
  type AttributedKind,
  type AttributedNode,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  DAYS,
  type PropertyClaims,
} from '../../domain/property-claims.ts';
import type { EntityFact, Properties } from '../facts/facts.ts';

type Claims = Map<AttributedProperty, ClaimValue>;
/** Claims of each source on a node, in the order in which they were made. */
type ClaimsBySource = Map<string, Claims>;

/** The day that a source is of; null: not stated. */
export type DayOf = (sourceId: string) => string | null;

/** Values that hold while no source claims one. */
const UNTOLD: Properties = { withdrawn: false };

/**
 * Finds which values count once a list has spoken. `merged` is the node as its properties are added up, whatever their
 * sources; a source that says again what it said before changes nothing.
 */
export function mergeClaims(
  known: Properties | null,
  merged: Properties,
  { fact, dayOf }: { readonly fact: EntityFact; readonly dayOf: DayOf },
): Properties {
  const { kind } = fact;
  if (!isAttributedKind(kind)) return merged;
  const stated: Properties = { ...fact.yielding, ...fact.properties };
  // Lists bring clauses by the thousand, nearly all of them new and as all of their sources say.
  const isPlain = kind === 'Clause' && known === null && fact.saidBy === undefined;
  if (isPlain && ATTRIBUTED.Clause.every((property) => stated[property] === merged[property])) return merged;
  const claims = known === null ? new Map() : claimsOf(attributedNode(known), kind);
  // A kind of a clause that a list of the same source shows to be another is stated by no source any more.
  if (stated['clauseKind'] === undefined && merged['clauseKind'] !== known?.['clauseKind'])
    for (const own of claims.values()) own.delete('clauseKind');
  const changed = addClaims(claims, kind, { stated, fact });
  const counting = effectiveValues(claims, kind, { changed, dayOf });
  const values = ATTRIBUTED[kind].map((property) => {
    // A list may show a value without stating it.
    const shown = stated[property] === undefined ? merged[property] : known?.[property];
    return [property, property in counting ? (counting[property] ?? undefined) : shown] as const;
  });
  const after = { ...merged, ...Object.fromEntries(values) };
  const all = Object.entries({ ...after, said: propertyClaims(claims, kind, after) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Properties;
}

export function isAttributedKind(kind: string): kind is AttributedKind {
  return Object.hasOwn(ATTRIBUTED, kind);
}

/** A node as the graph keeps it. */
export function attributedNode(properties: Properties): AttributedNode {
  const said = properties['said'] === undefined ? {} : (JSON.parse(String(properties['said'])) as PropertyClaims);
  return { ...UNTOLD, ...properties, said } as unknown as AttributedNode;
}

function claimsOf(node: AttributedNode, kind: AttributedKind): ClaimsBySource {
  const claims: ClaimsBySource = new Map([...Object.keys(node.said), ...node.sourceIds].map((id) => [id, new Map()]));
  for (const property of ATTRIBUTED[kind])
    for (const [id, value] of claimsBySource(node, property)) claims.get(id)?.set(property, value);
  return claims;
}

/**
 * Adds the claims of a list, and returns the properties with a new claim. A source that states another day of issue than
 * before, and no last day with it, has stated none of the period that it is about now.
 */
function addClaims(
  claims: ClaimsBySource,
  kind: AttributedKind,
  { stated, fact: { sourceIds, saidBy = {} } }: { readonly stated: Properties; readonly fact: EntityFact },
): ReadonlySet<AttributedProperty> {
  const changed = new Set<AttributedProperty>();
  for (const id of sourceIds) {
    const own: Claims = claims.get(id) ?? new Map();
    const said = ATTRIBUTED[kind].filter(
      (property) => stated[property] !== undefined && (saidBy[property]?.includes(id) ?? true),
    );
    const news = said.filter((property) => own.get(property) !== stated[property]);
    if (news.length === 0) continue;
    const isOfNewPeriod = own.has('issuedOn') && news.includes('issuedOn') && !said.includes('expiresOn');
    for (const property of news) {
      changed.add(property);
      own.set(property, stated[property] as ClaimValue);
    }
    // A source that moves one day past the other does not mean the other any more.
    if (isOfNewPeriod || isReversed(own)) own.delete(said.includes('issuedOn') ? 'expiresOn' : 'issuedOn');
    // A source with a new claim on days comes last; the first to claim something of a clause stays the first.
    if (kind === 'Certificate') claims.delete(id);
    claims.set(id, own);
  }
  return changed;
}

function isReversed(claims: Claims): boolean {
  const [issuedOn, expiresOn] = DAYS.map((day) => claims.get(day));
  return issuedOn !== undefined && expiresOn !== undefined && issuedOn > expiresOn;
}

/** The same as the node keeps it; undefined where each of its sources says just what the node has. */
function propertyClaims(
  claims: ClaimsBySource,
  kind: AttributedKind,
  node: Readonly<Partial<Properties>>,
): string | undefined {
  const sourceIds = node['sourceIds'] as readonly string[];
  const said: Record<string, Record<string, ClaimValue | null>> = {};
  const apart = ATTRIBUTED[kind].filter((property) => {
    const counts = node[property] ?? UNTOLD[property];
    return sourceIds.some((id) => (claims.get(id)?.get(property) ?? UNTOLD[property]) !== counts);
  });
  for (const [id, own] of claims)
    for (const property of apart) {
      const value = own.get(property);
      if (value !== undefined) said[id] = { ...said[id], [property]: value };
    }
  const [first = ''] = sourceIds;
  for (const property of apart)
    if (![...claims.values()].some((own) => own.has(property))) said[first] = { ...said[first], [property]: null };
  return Object.keys(said).length === 0 ? undefined : JSON.stringify(said);
}

/**
 * Finds the values that count of properties with new claims; null: none does. Among several sources the first to state
 * something of a clause counts, so that none takes a requirement of another away; of a certificate the later source does,
 * since certificates are renewed.
 */
function effectiveValues(
  claims: ClaimsBySource,
  kind: AttributedKind,
  { changed, dayOf }: { readonly changed: ReadonlySet<AttributedProperty>; readonly dayOf: DayOf },
): Partial<Record<AttributedProperty, ClaimValue | null>> {
  const counting: Partial<Record<AttributedProperty, ClaimValue | null>> = {};
  for (const property of changed) {
    if (DAYS.some((day) => day === property)) Object.assign(counting, validity(claims, dayOf));
    else {
      const stated = [...claims].filter(([, own]) => own.has(property));
      const [first] = kind === 'Clause' ? stated : latestFirst(stated, dayOf);
      counting[property] = first?.[1].get(property) ?? null;
    }
  }
  return counting;
}

/** The latest source first; one without a day is as late as the latest. Of the same day, the last to state something is first. */
function latestFirst(claims: readonly [string, Claims][], dayOf: DayOf): [string, Claims][] {
  const days = claims.flatMap(([id]) => dayOf(id) ?? []);
  const newest = days.sort().at(-1) ?? '';
  return claims.toReversed().sort(([left], [right]) => compareText(dayOf(right) ?? newest, dayOf(left) ?? newest));
}

/**
 * Takes both days from the source that counts. A day that it does not state others may, but for those that state another
 * day beside it: they are about another period.
 */
function validity(claims: ClaimsBySource, dayOf: DayOf) {
  const dated = [...claims].filter(([, own]) => DAYS.some((day) => own.has(day)));
  const ranked = latestFirst(dated, dayOf).map(([, own]) => ({
    issuedOn: own.get('issuedOn') ?? null,
    expiresOn: own.get('expiresOn') ?? null,
  }));
  const { issuedOn = null, expiresOn = null } = ranked[0] ?? {};
  const begun = (day: ClaimValue | null) => day !== null && (expiresOn === null || day <= expiresOn);
  const ends = (day: ClaimValue | null) => day !== null && (issuedOn === null || issuedOn <= day);
  const isSame = (own: ClaimValue | null, other: ClaimValue | null) => own === null || other === null || own === other;
  const ofPeriod = ranked.filter((other) => isSame(issuedOn, other.issuedOn) && isSame(expiresOn, other.expiresOn));
  return {
    issuedOn: issuedOn ?? ofPeriod.find((other) => begun(other.issuedOn))?.issuedOn ?? null,
    expiresOn: expiresOn ?? ofPeriod.find((other) => ends(other.expiresOn))?.expiresOn ?? null,
  };
}
