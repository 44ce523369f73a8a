import { ATTRIBUTED, type AttributedKind } from '../../../domain/property-claims.ts';
import type { EntityFact, Properties } from '../../facts/facts.ts';
import { addClaims, attributedNode, type ClaimsBySource, claimsOf, propertyClaims } from './claims-by-source.ts';
import { type DayOf, effectiveValues } from './effective-values.ts';

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
  const before = known === null ? new Map() : knownClaims(known, kind, { merged, stated });
  const { claims, changed } = addClaims(before, kind, fact);
  const counting = effectiveValues(claims, kind, { changed, dayOf });
  const values = ATTRIBUTED[kind].map((property) => {
    // A list may show a value without stating it.
    const shown = stated[property] === undefined ? merged[property] : known?.[property];
    return [property, property in counting ? (counting[property] ?? undefined) : shown] as const;
  });
  const after = present({ ...merged, ...Object.fromEntries(values) });
  return present({ ...after, said: propertyClaims(claims, kind, after) });
}

export function isAttributedKind(kind: string): kind is AttributedKind {
  return Object.hasOwn(ATTRIBUTED, kind);
}

/** A kind of a clause that a list of the same source shows to be another is stated by no source any more. */
function knownClaims(
  known: Properties,
  kind: AttributedKind,
  { merged, stated }: { readonly merged: Properties; readonly stated: Properties },
): ClaimsBySource {
  const claims = claimsOf(attributedNode(known), kind);
  if (stated['clauseKind'] !== undefined || merged['clauseKind'] === known['clauseKind']) return claims;
  return new Map([...claims].map(([id, own]) => [id, new Map([...own].filter(([name]) => name !== 'clauseKind'))]));
}

/** Drops properties that no source states. */
function present(properties: Readonly<Record<string, Properties[string] | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Properties[string]] => entry[1] !== undefined),
  );
}
