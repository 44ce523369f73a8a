import type { PossibleReason } from '../certainty/possible-reasons.ts';
import { sortedIds } from '../ids.ts';
import type { Membership } from '../statements/statements.ts';

/** The part of the catalogue that editions depend on. */
export interface Editions {
  relatedTo(standardId: string, kind: 'EDITION_OF'): readonly string[];
  requirementsOf(standardId: string): readonly unknown[];
}

/**
 * Returns the editions of a standard that is cited without one; none if the graph has requirements of the standard
 * itself.
 */
export function editionsMeant(editions: Editions, standardId: string): readonly string[] {
  return editions.requirementsOf(standardId).length > 0 ? [] : editions.relatedTo(standardId, 'EDITION_OF');
}

/**
 * Returns the standards that a certificate certifies. A standard cited without an edition does not contradict its
 * edition: the edition replaces it if a source states the edition, but not if it was inferred from a name.
 */
export function certifiedStandards(editions: Editions, certifications: readonly Membership[]): readonly string[] {
  const ids = sortedIds(certifications.map(({ toId }) => toId));
  if (ids.length < 2) return ids;
  const stated = new Set(certifications.filter(({ inferred }) => !inferred).map(({ toId }) => toId));
  const isSettled = (id: string) => editionsMeant(editions, id).some((edition) => stated.has(edition));
  const isGuess = (id: string) =>
    !stated.has(id) && [...stated].some((other) => editionsMeant(editions, other).includes(id));
  return ids.filter((id) => !isSettled(id) && !isGuess(id));
}

/** Returns the reason why it is uncertain which standard a certificate certifies, or null. */
export function certificationDoubt(editions: Editions, certifications: readonly Membership[]): PossibleReason | null {
  if (areDisputed(editions, certifiedStandards(editions, certifications))) return 'STANDARD_DISPUTED';
  const isConcluded = certifications.length > 0 && certifications.every(({ inferred }) => inferred);
  return isConcluded ? 'INFERRED_MEMBERSHIP' : null;
}

/** True if any two of the standards are not a standard and its edition. */
function areDisputed(editions: Editions, standardIds: readonly string[]): boolean {
  if (standardIds.length < 2) return false;
  const isEdition = (id: string, other: string) => editions.relatedTo(other, 'EDITION_OF').includes(id);
  return standardIds.some((id) =>
    standardIds.some((other) => id !== other && !isEdition(id, other) && !isEdition(other, id)),
  );
}
