import type { Catalogue } from './catalogue.ts';
import type { Certainty } from './certainty.ts';
import { editionsMeant } from './certified-standards.ts';
import { dayAfter } from './days.ts';
import { sortedIds } from './ids.ts';
import { firstDayOf, lastDayOf } from './partial-date.ts';
import { inReasonOrder, type PossibleReason, type PossibleReasons } from './possible-reasons.ts';
import type { Support } from './support.ts';

/** Standards for which a certificate or an entry stands on a day, and how sure that is. */
export interface Standing {
  readonly standardIds: readonly string[];
  readonly certainty: Certainty;
  /** Empty unless POSSIBLE. */
  readonly possibleBecause: PossibleReasons;
}

/** Returns the standards of a certificate; those without an edition stand for their editions. */
export function standingOfCertificate(catalogue: Catalogue, certificateId: string, day: string): Standing {
  const stated = catalogue.standardIdsOf(certificateId);
  const unsure = catalogue.unsureCertificates.get(certificateId);
  // The days of the certificate begin with the earliest of several.
  const published = stated.length < 2 ? stated : stated.filter((id) => mayBePublished(catalogue, id, day));
  const standings = published.map((id) => standingOf(catalogue, id, day));
  return together(standings, unsure === undefined ? [] : [unsure]);
}

/** Returns the standards, each that is cited without an edition followed by its editions. */
export function withEditions(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  return [...new Set(standardIds.flatMap((id) => [id, ...editionsMeant(catalogue, id)]))];
}

/** Returns what certificates to the standards may certify: these, their editions, and what they are editions of. */
export function certifiableAs(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  const wide = standardIds.flatMap((id) => catalogue.relationsFrom(id, 'EDITION_OF').map(({ toId }) => toId));
  const meaning = wide.filter((id) => editionsMeant(catalogue, id).length > 0);
  return [...new Set([...withEditions(catalogue, standardIds), ...meaning])];
}

/** Returns the certificates to the standards, by id: also those to an edition, or to what is cited without one. */
export function certificatesTo(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  return sortedIds(certifiableAs(catalogue, standardIds).flatMap((id) => catalogue.linkedTo(id, 'CERTIFIES')));
}

/**
 * A standard of which the graph holds requirements, or no editions, stands for itself. Another one stands for the
 * edition in force: DERIVED if one is, POSSIBLE for each if several are, or that is not known.
 */
export function standingOf(catalogue: Catalogue, standardId: string, day: string): Standing {
  const editions = editionsMeant(catalogue, standardId);
  if (editions.length === 0) {
    return { standardIds: [standardId], certainty: 'STATED', possibleBecause: inReasonOrder([]) };
  }
  const standing = editions.filter((id) => mayBeInForce(catalogue, id, day));
  const [only, ...others] = standing;
  if (only !== undefined && others.length === 0 && isInForceSurely(catalogue, only, day)) {
    return { standardIds: [only], certainty: 'DERIVED', possibleBecause: inReasonOrder([]) };
  }
  return { standardIds: standing, certainty: 'POSSIBLE', possibleBecause: inReasonOrder(['EDITION_NOT_STATED']) };
}

/**
 * Returns the days on which a certificate, or an entry for another standard, may stand for a standard. Its end counts
 * where no source states that edition; `until` is exclusive, unknown bounds are open.
 */
export function daysStandingFor(
  catalogue: Catalogue,
  { certificateId, standardId: ownStandardId }: Pick<Support, 'certificateId' | 'standardId'>,
  standardId: string,
): { readonly from: string | null; readonly until: string | null } {
  // The entry itself states that standard, which is taken as stated on any day.
  if (ownStandardId === standardId) return { from: null, until: null };
  const { inForceFrom = null, inForceUntil = null } = catalogue.find('Standard', standardId) ?? {};
  const isStated = ownStandardId === null && catalogue.standardIdsOf(certificateId).includes(standardId);
  return {
    from: inForceFrom === null ? null : firstDayOf(inForceFrom),
    until: inForceUntil === null || isStated ? null : dayAfter(lastDayOf(inForceUntil)),
  };
}

/** True unless a source tells that the edition was published later. */
function mayBePublished(catalogue: Catalogue, standardId: string, day: string): boolean {
  const { inForceFrom = null } = catalogue.find('Standard', standardId) ?? {};
  return inForceFrom === null || firstDayOf(inForceFrom) <= day;
}

/** True unless a source tells that the edition was published later, or withdrawn before. */
export function mayBeInForce(catalogue: Catalogue, standardId: string, day: string): boolean {
  const { inForceUntil = null } = catalogue.find('Standard', standardId) ?? {};
  return mayBePublished(catalogue, standardId, day) && (inForceUntil === null || day <= lastDayOf(inForceUntil));
}

function isInForceSurely(catalogue: Catalogue, standardId: string, day: string): boolean {
  const { inForceFrom = null, inForceUntil = null } = catalogue.find('Standard', standardId) ?? {};
  return (
    inForceFrom !== null && lastDayOf(inForceFrom) <= day && (inForceUntil === null || day < firstDayOf(inForceUntil))
  );
}

function together(standings: readonly Standing[], reasons: readonly PossibleReason[]): Standing {
  const possibleBecause = inReasonOrder([...standings.flatMap((one) => one.possibleBecause), ...reasons]);
  const derived = standings.some(({ certainty }) => certainty === 'DERIVED') ? 'DERIVED' : 'STATED';
  return {
    standardIds: [...new Set(standings.flatMap(({ standardIds }) => standardIds))].sort(),
    certainty: possibleBecause.length > 0 ? 'POSSIBLE' : derived,
    possibleBecause,
  };
}
