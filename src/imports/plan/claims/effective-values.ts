import { compareText } from '../../../domain/ids.ts';
import {
  type AttributedKind,
  type AttributedProperty,
  type ClaimValue,
  DAYS,
} from '../../../domain/property-claims.ts';
import type { Claims, ClaimsBySource } from './claims-by-source.ts';

/** The day that a source is of; null: not stated. */
export type DayOf = (sourceId: string) => string | null;

/** Values that count, of properties with new claims; null: none counts. */
export type Counting = Readonly<Partial<Record<AttributedProperty, ClaimValue | null>>>;

/**
 * Among several sources the first to state something of a clause counts, so that none takes a requirement of another
 * away; of a certificate the later source does, since certificates are renewed.
 */
export function effectiveValues(
  claims: ClaimsBySource,
  kind: AttributedKind,
  { changed, dayOf }: { readonly changed: ReadonlySet<AttributedProperty>; readonly dayOf: DayOf },
): Counting {
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
function latestFirst(claims: readonly (readonly [string, Claims])[], dayOf: DayOf): (readonly [string, Claims])[] {
  const days = claims.flatMap(([id]) => dayOf(id) ?? []);
  const newest = days.sort().at(-1) ?? '';
  const dayOfClaims = ([id]: readonly [string, Claims]) => dayOf(id) ?? newest;
  return claims.toReversed().sort((left, right) => compareText(dayOfClaims(right), dayOfClaims(left)));
}

/**
 * Takes both days from the source that counts. A day that it does not state others may, but for those that state another
 * day beside it: they are about another period.
 */
function validity(claims: ClaimsBySource, dayOf: DayOf): Counting {
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
