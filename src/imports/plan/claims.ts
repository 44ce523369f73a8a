import {
  ATTRIBUTED,
  type AttributedKind,
  type AttributedNode,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  DAYS,
  type PropertyClaims,
} from '../../domain/entities/property-claims.ts';
import { compareText } from '../../domain/ids.ts';
import type { EntityFact, Properties } from '../facts/facts.ts';

type Claims = Map<AttributedProperty, ClaimValue>;
/** Claims of each source on a node, in the order in which they were made. */
type ClaimsBySource = Map<string, Claims>;

/** The day that a source is of; null: not stated. */
export type DayOf = (sourceId: string) => string | null;

/** Values that hold while no source claims one. */
const UNTOLD: Properties = { withdrawn: false };

/** Finds which values count once a list has spoken. `merged` is the node as its properties are added up, whatever their sources. */
export function mergeClaims(
  known: Properties,
  merged: Properties,
  { fact, dayOf }: { readonly fact: EntityFact; readonly dayOf: DayOf },
): Properties {
  const { kind, sourceIds } = fact;
  if (!isAttributedKind(kind)) return merged;
  const stated: Properties = { ...fact.yielding, ...fact.properties };
  const claims = claimsOf(attributedNode(known), kind);
  // A kind of a clause that a list of the same source shows to be another is stated by no source any more.
  if (stated['clauseKind'] === undefined && merged['clauseKind'] !== known['clauseKind'])
    for (const own of claims.values()) own.delete('clauseKind');
  // A source that says again what it said before changes nothing.
  const changed = new Set(sourceIds.flatMap((id) => addClaims(claims, id, { kind, stated })));
  const counting = effectiveValues(claims, kind, dayOf);
  const values = ATTRIBUTED[kind].map((property) => {
    // A list may show a value without stating it.
    const shown = stated[property] === undefined ? merged[property] : known[property];
    return [property, changed.has(property) ? counting[property] : shown];
  });
  const after = { ...merged, ...Object.fromEntries(values) };
  const all = Object.entries({ ...after, said: propertyClaims(claims, kind, after) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Properties;
}

function isAttributedKind(kind: string): kind is AttributedKind {
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
 * Adds what a source states, and returns the properties of which it may be another value that counts. A source that states
 * another day of issue than before, and no last day with it, has stated none of the period that it is about now.
 */
function addClaims(
  claims: ClaimsBySource,
  id: string,
  { kind, stated }: { readonly kind: AttributedKind; readonly stated: Properties },
): readonly AttributedProperty[] {
  const own: Claims = claims.get(id) ?? new Map();
  const news = ATTRIBUTED[kind].filter(
    (property) => stated[property] !== undefined && own.get(property) !== stated[property],
  );
  if (news.length === 0) return [];
  const isOfNewPeriod = own.has('issuedOn') && news.includes('issuedOn') && stated['expiresOn'] === undefined;
  for (const property of news) own.set(property, stated[property] as ClaimValue);
  // A source that moves one day past the other does not mean the other any more.
  if (isOfNewPeriod || isReversed(own)) own.delete(stated['issuedOn'] === undefined ? 'issuedOn' : 'expiresOn');
  // A source with a new claim on days comes last; the first to claim something of a clause stays the first.
  if (kind === 'Certificate') claims.delete(id);
  claims.set(id, own);
  return DAYS.some((day) => news.includes(day)) ? [...news, ...DAYS] : news;
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
 * Finds the values that count of properties with claims; undefined: none does. Among several sources the first to state
 * something of a clause counts, so that none takes a requirement of another away; of a certificate the later source does,
 * since certificates are renewed.
 */
function effectiveValues(
  claims: ClaimsBySource,
  kind: AttributedKind,
  dayOf: DayOf,
): Partial<Record<AttributedProperty, ClaimValue | undefined>> {
  const ranked = kind === 'Clause' ? [...claims.values()] : latestFirst(claims, dayOf);
  const counting = ATTRIBUTED[kind].flatMap((property) => {
    const first = ranked.find((own) => own.has(property));
    return first === undefined ? [] : [[property, first.get(property)] as const];
  });
  return { ...Object.fromEntries(counting), ...validity(ranked) };
}

/** The latest source first; one without a day is as late as the latest. Of the same day, the last to state something is first. */
function latestFirst(claims: ClaimsBySource, dayOf: DayOf): Claims[] {
  const newest =
    [...claims.keys()]
      .flatMap((id) => dayOf(id) ?? [])
      .sort()
      .at(-1) ?? '';
  const ranked = [...claims].toReversed();
  return ranked
    .sort(([left], [right]) => compareText(dayOf(right) ?? newest, dayOf(left) ?? newest))
    .map(([, own]) => own);
}

/**
 * Takes both days from the source that counts. A day that it does not state others may, but for those that state another
 * day beside it: they are about another period.
 */
function validity(ranked: readonly Claims[]) {
  const [counting, ...others] = ranked.filter((own) => DAYS.some((day) => own.has(day)));
  if (counting === undefined) return {};
  const agrees = (own: Claims, day: AttributedProperty) =>
    !own.has(day) || !counting.has(day) || own.get(day) === counting.get(day);
  const ofPeriod = others.filter((own) => DAYS.every((day) => agrees(own, day)));
  const stated = (day: AttributedProperty) => {
    const fits = (own: Claims) => !isReversed(new Map([...own, ...counting]));
    return counting.get(day) ?? ofPeriod.find((own) => own.has(day) && fits(own))?.get(day);
  };
  return { issuedOn: stated('issuedOn'), expiresOn: stated('expiresOn') };
}
