import type { Certainty } from '../../src/domain/certainty.ts';
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

/** A certificate stands for each standard that a source names; where they disagree, nobody knows which is right. */
export function certificateStandsFor(tables: FactTables, { standards }: CertificateRow, day: string): Stands {
  const all = standards.map((standard) => standsFor(tables, standard, day));
  const disputed: readonly PossibleReason[] = standards.length > 1 ? ['STANDARD_DISPUTED'] : [];
  const reasons = [...all.flatMap((stands) => stands.reasons), ...disputed];
  const derived = all.some(({ certainty }) => certainty === 'DERIVED') ? 'DERIVED' : 'STATED';
  return {
    standards: all.flatMap((stands) => stands.standards),
    certainty: reasons.length > 0 ? 'POSSIBLE' : derived,
    reasons,
  };
}

/** The earliest first day of the editions that sources name; null where one of them tells none. */
export function editionFrom({ standards }: FactTables, certificate: CertificateRow): string | null {
  const named = standards.filter(({ id }) => certificate.standards.includes(id));
  const days = named.map(({ inForceFrom }) => (inForceFrom === null ? '' : firstDayOf(inForceFrom)));
  return days.sort()[0] || null;
}
