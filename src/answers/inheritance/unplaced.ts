import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { Placed } from '../../domain/inheritance/alternatives.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';

/**
 * Returns supporting entries without an environment, of certificates that apply in the environment or anywhere. They
 * may mean this environment, but give no row there.
 */
export function unplacedOf(
  catalogue: Catalogue,
  participations: readonly Participation[],
  environmentId: string,
): readonly ScopeEntry[] {
  const entries = participations
    .filter((participation) => participation.environmentId === null)
    .flatMap(({ supports }) => supports.map(({ entry }) => entry))
    .filter(({ certificateId }) => mayApplyIn(catalogue, certificateId, environmentId));
  return firstByKey(entries, ({ id }) => id);
}

/**
 * Returns the certificates, by id, with participations that may be in the same place because one of the two has no
 * environment.
 */
export function perhapsThrough(
  catalogue: Catalogue,
  participation: Placed,
  others: readonly (Placed & Pick<Participation, 'certificateId'>)[],
): readonly string[] {
  const places = placesOf(catalogue, participation);
  const perhaps = others
    .filter((other) => participation.environmentId === null || other.environmentId === null)
    .filter((other) => mayMeet(places, placesOf(catalogue, other)));
  return sortedIds(perhaps.map(({ certificateId }) => certificateId));
}

/** Returns the environments in which a participation may hold, by its entries; null: any. */
export function placesOf(catalogue: Catalogue, { environmentId, supports }: Placed): readonly string[] | null {
  if (environmentId !== null) return [environmentId];
  const all = supports.map(({ entry }) => placesOfEntry(catalogue, entry));
  const places = all.filter((some) => some !== null);
  return places.length < all.length ? null : sortedIds(places.flat());
}

export function placesOfEntry(
  catalogue: Catalogue,
  { environmentId, certificateId }: Pick<ScopeEntry, 'environmentId' | 'certificateId'>,
): readonly string[] | null {
  if (environmentId !== null) return [environmentId];
  const applied = catalogue.linkedFrom(certificateId, 'APPLIES_IN');
  return applied.length === 0 ? null : applied;
}

function mayMeet(left: readonly string[] | null, right: readonly string[] | null): boolean {
  return left === null || right === null || left.some((place) => right.includes(place));
}

/** True if a certificate's entries without an environment may mean this one. */
export function mayApplyIn(catalogue: Catalogue, certificateId: string, environmentId: string): boolean {
  return placesOfEntry(catalogue, { certificateId, environmentId: null })?.includes(environmentId) ?? true;
}
