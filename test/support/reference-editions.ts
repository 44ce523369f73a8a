import type { Certainty } from '../../src/domain/certainty.ts';
import { dayAfter } from '../../src/domain/days.ts';
import { firstDayOf, lastDayOf } from '../../src/domain/partial-date.ts';
import type { PossibleReason } from '../../src/domain/possible-reasons.ts';
import type { CertificateRow, FactTables } from './fact-tables.ts';

export interface Stands {
  readonly standards: readonly string[];
  readonly certainty: Certainty;
  readonly reasons: readonly PossibleReason[];
}

/** A standard without requirements here stands for the editions that may be in force. */
export function standsFor({ standards, clauses }: FactTables, standard: string, day: string): Stands {
  const editions = standards.filter(({ editionOf }) => editionOf.includes(standard));
  const hasRequirements = clauses.some((clause) => clause.standard === standard && clause.isRequirement);
  if (hasRequirements || editions.length === 0) return { standards: [standard], certainty: 'STATED', reasons: [] };
  const possible = editions
    .filter(({ inForceFrom }) => inForceFrom === null || firstDayOf(inForceFrom) <= day)
    .filter(({ inForceUntil }) => inForceUntil === null || day <= lastDayOf(inForceUntil));
  const sure = possible
    .filter(({ inForceFrom }) => inForceFrom !== null && lastDayOf(inForceFrom) <= day)
    .filter(({ inForceUntil }) => inForceUntil === null || day < firstDayOf(inForceUntil));
  const ids = possible.map(({ id }) => id);
  return ids.length === 1 && sure.length === 1
    ? { standards: ids, certainty: 'DERIVED', reasons: [] }
    : { standards: ids, certainty: 'POSSIBLE', reasons: ['EDITION_NOT_STATED'] };
}

/** Asked about a standard without requirements here, its editions are meant, in force or not. */
export function standardsAsked({ standards, clauses }: FactTables, asked: readonly string[]): readonly string[] {
  const isHeld = (standard: string) => clauses.some((clause) => clause.standard === standard && clause.isRequirement);
  const editions = standards.filter(({ editionOf }) => editionOf.some((id) => asked.includes(id) && !isHeld(id)));
  return [...asked, ...editions.map(({ id }) => id)];
}

/**
 * A certificate stands for each standard that a source names; where they disagree, nobody knows which is right. What is
 * cited without an edition disagrees with none of its editions: a stated one counts alone.
 */
export function certificateStandsFor(tables: FactTables, certificate: CertificateRow, day: string): Stands {
  const standards = certified(tables, certificate);
  const isLater = (id: string) =>
    tables.standards.some(
      (standard) => standard.id === id && standard.inForceFrom !== null && firstDayOf(standard.inForceFrom) > day,
    );
  const published = standards.filter((id) => standards.length === 1 || !isLater(id));
  const all = published.map((standard) => standsFor(tables, standard, day));
  const editionsOf = (id: string) => tables.standards.find((standard) => standard.id === id)?.editionOf ?? [];
  const disagree = (left: string, right: string) =>
    left !== right && !editionsOf(left).includes(right) && !editionsOf(right).includes(left);
  const disputed = standards.some((left) => standards.some((right) => disagree(left, right)));
  const concluded = certificate.certifications.length > 0 && certificate.certifications.every((one) => one.inferred);
  const doubt: PossibleReason[] = concluded ? ['INFERRED_MEMBERSHIP'] : [];
  const doubts: readonly PossibleReason[] = disputed ? ['STANDARD_DISPUTED'] : doubt;
  const reasons = [...all.flatMap((stands) => stands.reasons), ...doubts];
  const derived = all.some(({ certainty }) => certainty === 'DERIVED') ? 'DERIVED' : 'STATED';
  return {
    standards: [...new Set(all.flatMap((stands) => stands.standards))],
    certainty: reasons.length > 0 ? 'POSSIBLE' : derived,
    reasons,
  };
}

function certified({ standards, clauses }: FactTables, { certifications }: CertificateRow): string[] {
  const all = [...new Set(certifications.map(({ toId }) => toId))];
  const stated = all.filter((id) => certifications.some(({ toId, inferred }) => toId === id && !inferred));
  const isHeld = (id: string) => clauses.some(({ standard, isRequirement }) => standard === id && isRequirement);
  const isMeantBy = (edition: string, wide: string) =>
    !isHeld(wide) && standards.some(({ id, editionOf }) => id === edition && editionOf.includes(wide));
  return all
    .filter((id) => !stated.some((edition) => isMeantBy(edition, id)))
    .filter((id) => stated.includes(id) || !stated.some((wide) => isMeantBy(id, wide)));
}

/** The earliest first day of the editions that sources name; null where one of them tells none. */
export function editionFrom(tables: FactTables, certificate: CertificateRow): string | null {
  const ids = certified(tables, certificate);
  const named = tables.standards.filter(({ id }) => ids.includes(id));
  const days = named.map(({ inForceFrom }) => (inForceFrom === null ? '' : firstDayOf(inForceFrom)));
  return days.sort()[0] || null;
}

/** The days of a row's edition: its end counts only where neither the certificate nor the entry names that edition. Those told by month or year are rough. */
export function daysOfEdition(
  tables: FactTables,
  certificate: CertificateRow,
  entryStandard: string | null,
  clauseId: string,
): Record<'from' | 'until' | 'roughFrom' | 'roughUntil', string | null> {
  const standard = tables.clauses.find(({ id }) => id === clauseId)?.standard;
  const edition = tables.standards.find(({ id }) => id === standard);
  if (edition === undefined || entryStandard === standard)
    return { from: null, until: null, roughFrom: null, roughUntil: null };
  const isNamed = entryStandard === null && certified(tables, certificate).includes(edition.id);
  const { inForceFrom, inForceUntil } = edition;
  const from = inForceFrom === null ? null : firstDayOf(inForceFrom);
  const until = inForceUntil === null || isNamed ? null : dayAfter(lastDayOf(inForceUntil));
  return {
    ...{ from, until },
    roughFrom: from === inForceFrom ? null : from,
    roughUntil: inForceUntil === null || inForceUntil === lastDayOf(inForceUntil) ? null : until,
  };
}
