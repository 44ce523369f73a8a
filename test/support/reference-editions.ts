import type { Certainty } from '../../src/domain/certainty/certainty.ts';
import type { PossibleReason } from '../../src/domain/certainty/possible-reasons.ts';
import { dayAfter } from '../../src/domain/days.ts';
import { firstDayOf, lastDayOf } from '../../src/domain/partial-date.ts';
import type { CertificateRow, FactTables } from './fact-tables.ts';

/** Standard that an entry or certificate applies to, with the certainty. */
export interface Stand {
  readonly standard: string;
  readonly certainty: Certainty;
  readonly reasons: readonly PossibleReason[];
}

/** Returns the standard, or the editions that may be in force if it has no requirements itself. */
export function standsFor({ standards, clauses }: FactTables, standard: string, day: string): Stand[] {
  const editions = standards.filter(({ editionOf }) => editionOf.includes(standard));
  const hasRequirements = clauses.some((clause) => clause.standard === standard && clause.isRequirement);
  const isWide = !hasRequirements && editions.length > 0;
  const possible = (isWide ? editions : standards.filter(({ id }) => id === standard))
    .filter(({ inForceFrom }) => inForceFrom === null || firstDayOf(inForceFrom) <= day)
    .filter(({ inForceUntil }) => inForceUntil === null || day <= lastDayOf(inForceUntil));
  if (!isWide) return possible.map(({ id }) => ({ standard: id, certainty: 'STATED', reasons: [] }));
  const sure = possible
    .filter(({ inForceFrom }) => inForceFrom !== null && lastDayOf(inForceFrom) <= day)
    .filter(({ inForceUntil }) => inForceUntil === null || day < firstDayOf(inForceUntil));
  return possible.map(({ id }) =>
    possible.length === 1 && sure.length === 1
      ? { standard: id, certainty: 'DERIVED', reasons: [] }
      : { standard: id, certainty: 'POSSIBLE', reasons: ['EDITION_NOT_STATED'] },
  );
}

/** Returns the requested standards, and the editions of those without requirements, in force or not. */
export function standardsAsked({ standards, clauses }: FactTables, asked: readonly string[]): readonly string[] {
  const isHeld = (standard: string) => clauses.some((clause) => clause.standard === standard && clause.isRequirement);
  const editions = standards.filter(({ editionOf }) => editionOf.some((id) => asked.includes(id) && !isHeld(id)));
  return [...asked, ...editions.map(({ id }) => id)];
}

/**
 * Returns all standards that sources name for the certificate. If they disagree, none is certain. A standard without
 * edition does not contradict its editions, of which a stated one counts alone.
 */
export function certificateStandsFor(tables: FactTables, certificate: CertificateRow, day: string): Stand[] {
  const standards = certified(tables, certificate);
  const editionsOf = (id: string) => tables.standards.find((standard) => standard.id === id)?.editionOf ?? [];
  const disagree = (left: string, right: string) =>
    left !== right && !editionsOf(left).includes(right) && !editionsOf(right).includes(left);
  const disputed = standards.some((left) => standards.some((right) => disagree(left, right)));
  const concluded = certificate.certifications.length > 0 && certificate.certifications.every((one) => one.inferred);
  const doubt: PossibleReason[] = concluded ? ['INFERRED_MEMBERSHIP'] : [];
  const doubts: readonly PossibleReason[] = disputed ? ['STANDARD_DISPUTED'] : doubt;
  const all = standards.flatMap((standard) => standsFor(tables, standard, day));
  // An edition that is both stated and implied by the standard without edition is as certain as stated.
  return [...new Set(all.map(({ standard }) => standard))].map((standard) => {
    const own = all.filter((stand) => stand.standard === standard);
    const surest = own.find(({ reasons }) => reasons.length === 0) ?? (own[0] as Stand);
    const stated = own.find(({ certainty }) => certainty === 'STATED') ?? surest;
    const reasons = [...stated.reasons, ...doubts];
    return { standard, reasons, certainty: reasons.length > 0 ? 'POSSIBLE' : stated.certainty };
  });
}

export function certified({ standards, clauses }: FactTables, { certifications }: CertificateRow): string[] {
  const all = [...new Set(certifications.map(({ toId }) => toId))];
  const stated = all.filter((id) => certifications.some(({ toId, inferred }) => toId === id && !inferred));
  const isHeld = (id: string) => clauses.some(({ standard, isRequirement }) => standard === id && isRequirement);
  const isMeantBy = (edition: string, wide: string) =>
    !isHeld(wide) && standards.some(({ id, editionOf }) => id === edition && editionOf.includes(wide));
  return all
    .filter((id) => !stated.some((edition) => isMeantBy(edition, id)))
    .filter((id) => stated.includes(id) || !stated.some((wide) => isMeantBy(id, wide)));
}

/** Returns the earliest first day of the named editions; null if one is unknown. */
export function editionFrom(tables: FactTables, certificate: CertificateRow): string | null {
  const ids = certified(tables, certificate);
  const named = tables.standards.filter(({ id }) => ids.includes(id));
  const days = named.map(({ inForceFrom }) => (inForceFrom === null ? '' : firstDayOf(inForceFrom)));
  return days.sort()[0] || null;
}

/** Returns the latest last day of the named editions; null if one is unknown. */
export function editionUntil(tables: FactTables, certificate: CertificateRow): string | null {
  const ids = certified(tables, certificate);
  const named = tables.standards.filter(({ id }) => ids.includes(id));
  const days = named.map(({ inForceUntil }) => (inForceUntil === null ? '9999' : lastDayOf(inForceUntil)));
  const last = days.sort().at(-1) ?? '9999';
  return last === '9999' ? null : last;
}

/** Returns the validity of a row's edition; bounds that are known by month or year only are rough. */
export function daysOfEdition(
  tables: FactTables,
  clauseId: string,
): Record<'from' | 'until' | 'roughFrom' | 'roughUntil', string | null> {
  const standard = tables.clauses.find(({ id }) => id === clauseId)?.standard;
  const { inForceFrom = null, inForceUntil = null } = tables.standards.find(({ id }) => id === standard) ?? {};
  const from = inForceFrom === null ? null : firstDayOf(inForceFrom);
  const until = inForceUntil === null ? null : dayAfter(lastDayOf(inForceUntil));
  return {
    ...{ from, until },
    roughFrom: from === inForceFrom ? null : from,
    roughUntil: inForceUntil === null || inForceUntil === lastDayOf(inForceUntil) ? null : until,
  };
}
