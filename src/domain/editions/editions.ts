import type { Catalogue } from '../catalogue/catalogue.ts';
import { editionsMeant } from '../catalogue/certified-standards.ts';
import { CERTAINTIES, type Certainty } from '../certainty/certainty.ts';
import { inReasonOrder, type PossibleReason, type PossibleReasons } from '../certainty/possible-reasons.ts';
import { dayAfter, isWithin } from '../days.ts';
import { groupBy } from '../grouping.ts';
import { compareText, sortedIds } from '../ids.ts';
import { daysInForce, type EditionDays, firstDayOf, lastDayOf } from '../partial-date.ts';

/** Standards that a certificate or an entry covers on a day with the same certainty and for the same reasons. */
export interface StandingPart {
  readonly standardIds: readonly string[];
  readonly certainty: Certainty;
  /** Empty unless POSSIBLE. */
  readonly possibleBecause: PossibleReasons;
}

/** All standards that a certificate or an entry covers on a day, and the certainty of the whole. */
export interface Standing extends StandingPart {
  /** Usually one. */
  readonly parts: readonly StandingPart[];
}

/** Returns the standards of a certificate. A standard without an edition represents its editions. */
export function standingOfCertificate(catalogue: Catalogue, certificateId: string, day: string): Standing {
  const stated = catalogue.standardIdsOf(certificateId);
  const doubt = catalogue.unsureCertificates.get(certificateId);
  return together(
    stated.map((id) => partOf(catalogue, id, day)),
    doubt === undefined ? [] : [doubt],
  );
}

/** Returns the standards; each standard cited without an edition is followed by its editions. */
export function withEditions(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  return [...new Set(standardIds.flatMap((id) => [id, ...editionsMeant(catalogue, id)]))];
}

/**
 * Returns the standards that certificates to these may name: the standards, their editions, and the standards that they
 * are editions of.
 */
export function certifiableAs(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  const wide = standardIds.flatMap((id) => catalogue.relationsFrom(id, 'EDITION_OF').map(({ toId }) => toId));
  const meaning = wide.filter((id) => editionsMeant(catalogue, id).length > 0);
  return [...new Set([...withEditions(catalogue, standardIds), ...meaning])];
}

/**
 * Returns the certificates to the standards, sorted by id, including those to an edition or to the standard without
 * one.
 */
export function certificatesTo(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  return sortedIds(certifiableAs(catalogue, standardIds).flatMap((id) => catalogue.linkedTo(id, 'CERTIFIES')));
}

/** Returns the standards of an entry that names its own standard. */
export function standingOf(catalogue: Catalogue, standardId: string, day: string): Standing {
  return together([partOf(catalogue, standardId, day)], []);
}

/**
 * A standard with requirements of its own in the graph, or without editions, represents itself while it may be in
 * force. Any other standard represents its edition in force: DERIVED if exactly one is certainly in force, otherwise
 * POSSIBLE for each that may be.
 */
function partOf(catalogue: Catalogue, standardId: string, day: string): StandingPart {
  const editions = editionsMeant(catalogue, standardId);
  const standing = (editions.length === 0 ? [standardId] : editions).filter((id) => mayBeInForce(catalogue, id, day));
  if (editions.length === 0) return { standardIds: standing, certainty: 'STATED', possibleBecause: NO_REASONS };
  const [only, ...others] = standing;
  if (only !== undefined && others.length === 0 && isInForceSurely(catalogue, only, day)) {
    return { standardIds: [only], certainty: 'DERIVED', possibleBecause: NO_REASONS };
  }
  return { standardIds: standing, certainty: 'POSSIBLE', possibleBecause: inReasonOrder(['EDITION_NOT_STATED']) };
}

const NO_REASONS = inReasonOrder([]);

/**
 * Returns the edition that a standard cited without one means as a whole: one in force on the day before others, then the
 * one with the latest first day. Returns the standard itself if it has no editions, or requirements of its own.
 */
export function editionInForce(catalogue: Catalogue, standardId: string, day: string): string {
  const rankOf = (id: string) =>
    isInForceSurely(catalogue, id, day) ? 0 : Number(!mayBeInForce(catalogue, id, day)) + 1;
  const firstOf = (id: string) => catalogue.find('Standard', id)?.inForceFrom ?? '';
  const [first = standardId] = editionsMeant(catalogue, standardId).toSorted(
    (left, right) =>
      rankOf(left) - rankOf(right) || compareText(firstOf(right), firstOf(left)) || compareText(right, left),
  );
  return first;
}

/** Returns the days on which certificates to a standard may be in force. */
export function daysOfEdition(catalogue: Catalogue, standardId: string): EditionDays {
  const standard = catalogue.find('Standard', standardId);
  return standard === null ? { from: null, until: null } : daysInForce(standard);
}

/** Returns the days on which an edition may, or certainly does, come into force or end. */
export function turnsOfEditions(catalogue: Catalogue): readonly string[] {
  const dates = catalogue.all('Standard').flatMap(({ inForceFrom, inForceUntil }) => [inForceFrom, inForceUntil]);
  const days = dates.flatMap((date) =>
    date === null ? [] : [firstDayOf(date), lastDayOf(date), dayAfter(lastDayOf(date))],
  );
  return days.filter((day) => day !== null);
}

/** True unless a source states that the edition was published later, or that certificates to it have ended. */
export function mayBeInForce(catalogue: Catalogue, standardId: string, day: string): boolean {
  const { from, until } = daysOfEdition(catalogue, standardId);
  return isWithin(day, from, until);
}

function isInForceSurely(catalogue: Catalogue, standardId: string, day: string): boolean {
  const { inForceFrom = null, inForceUntil = null } = catalogue.find('Standard', standardId) ?? {};
  return (
    inForceFrom !== null && lastDayOf(inForceFrom) <= day && (inForceUntil === null || day < firstDayOf(inForceUntil))
  );
}

/** Combines parts. A standard in several parts has the certainty of the surest. `doubts` apply to all parts. */
function together(stated: readonly StandingPart[], doubts: readonly PossibleReason[]): Standing {
  const parts = stated.map(({ standardIds, certainty, possibleBecause }) => {
    const reasons = doubts.length === 0 ? possibleBecause : inReasonOrder([...possibleBecause, ...doubts]);
    return { standardIds, certainty: reasons.length > 0 ? ('POSSIBLE' as const) : certainty, possibleBecause: reasons };
  });
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return { ...only, parts };
  const surest = new Map<string, StandingPart>();
  for (const part of parts.toSorted(bySureness))
    for (const id of part.standardIds) if (!surest.has(id)) surest.set(id, part);
  const alike = groupBy([...surest.keys()].sort(), (id) => kindOfPart(surest.get(id) as StandingPart));
  const distinct = [...alike.values()].map((standardIds) => ({
    ...(surest.get(standardIds[0]) as StandingPart),
    standardIds,
  }));
  const certainties = new Set(distinct.map(({ certainty }) => certainty));
  return {
    parts: distinct,
    standardIds: [...surest.keys()].sort(),
    certainty: CERTAINTIES.findLast((one) => certainties.has(one)) ?? 'STATED',
    possibleBecause: inReasonOrder(distinct.flatMap(({ possibleBecause }) => possibleBecause)),
  };
}

function bySureness(left: StandingPart, right: StandingPart): number {
  return (
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    left.possibleBecause.length - right.possibleBecause.length
  );
}

function kindOfPart({ certainty, possibleBecause }: StandingPart): string {
  return `${certainty} ${possibleBecause.join(' ')}`;
}
