import {
  ATTRIBUTED,
  type AttributedKind,
  type AttributedNode,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  type PropertyClaims,
} from '../../../domain/property-claims.ts';
import type { EntityFact, Properties } from '../../facts/facts.ts';

export type Claims = ReadonlyMap<AttributedProperty, ClaimValue>;
/** Claims of each source on a node, in the order in which they were made. */
export type ClaimsBySource = ReadonlyMap<string, Claims>;

/** Values that hold while no source claims one. */
const UNTOLD: Properties = { withdrawn: false };

/** A node as the graph keeps it. */
export function attributedNode(properties: Properties): AttributedNode {
  const said = properties['said'] === undefined ? {} : (JSON.parse(String(properties['said'])) as PropertyClaims);
  return { ...UNTOLD, ...properties, said } as unknown as AttributedNode;
}

export function claimsOf(node: AttributedNode, kind: AttributedKind): ClaimsBySource {
  const order = [...new Set([...Object.keys(node.said), ...node.sourceIds])];
  const claims = new Map(order.map((id) => [id, new Map<AttributedProperty, ClaimValue>()]));
  for (const property of ATTRIBUTED[kind])
    for (const [id, value] of claimsBySource(node, property)) claims.get(id)?.set(property, value);
  return claims;
}

/**
 * Adds the claims of a list, and returns the properties with a new claim. A source that states another day of issue than
 * before, and no last day with it, has stated none of the period that it is about now.
 */
export function addClaims(
  before: ClaimsBySource,
  kind: AttributedKind,
  { properties, yielding, sourceIds, saidBy = {} }: EntityFact,
): { readonly claims: ClaimsBySource; readonly changed: ReadonlySet<AttributedProperty> } {
  const stated: Properties = { ...yielding, ...properties };
  const claims = new Map(before);
  const changed = new Set<AttributedProperty>();
  for (const id of sourceIds) {
    const own = before.get(id) ?? new Map<AttributedProperty, ClaimValue>();
    const said = ATTRIBUTED[kind].filter(
      (property) => stated[property] !== undefined && (saidBy[property]?.includes(id) ?? true),
    );
    const news = said.filter((property) => own.get(property) !== stated[property]);
    if (news.length === 0) continue;
    for (const property of news) changed.add(property);
    const now = new Map([...own, ...news.map((property) => [property, stated[property] as ClaimValue] as const)]);
    const isOfNewPeriod = own.has('issuedOn') && news.includes('issuedOn') && !said.includes('expiresOn');
    // A source that moves one day past the other does not mean the other any more.
    if (isOfNewPeriod || isReversed(now)) now.delete(said.includes('issuedOn') ? 'expiresOn' : 'issuedOn');
    // A source with a new claim on days comes last; the first to claim something of a clause stays the first.
    if (kind === 'Certificate') claims.delete(id);
    claims.set(id, now);
  }
  return { claims, changed };
}

function isReversed(claims: Claims): boolean {
  const [issuedOn, expiresOn] = [claims.get('issuedOn'), claims.get('expiresOn')];
  return issuedOn !== undefined && expiresOn !== undefined && issuedOn > expiresOn;
}

/** The same as the node keeps it; undefined where each of its sources says just what the node has. */
export function propertyClaims(claims: ClaimsBySource, kind: AttributedKind, node: Properties): string | undefined {
  const sourceIds = node['sourceIds'] as readonly string[];
  const said: Record<string, Record<string, ClaimValue | null>> = {};
  const apart = ATTRIBUTED[kind].filter((property) => {
    const counts = node[property] ?? UNTOLD[property];
    return sourceIds.some((id) => (claims.get(id)?.get(property) ?? UNTOLD[property]) !== counts);
  });
  for (const [id, own] of claims) {
    const values = apart.flatMap((property) => (own.has(property) ? [[property, own.get(property)] as const] : []));
    if (values.length > 0) said[id] = Object.fromEntries(values) as Record<string, ClaimValue>;
  }
  for (const property of apart) {
    const [first = ''] = sourceIds;
    if (![...claims.values()].some((own) => own.has(property))) said[first] = { ...said[first], [property]: null };
  }
  return Object.keys(said).length === 0 ? undefined : JSON.stringify(said);
}
