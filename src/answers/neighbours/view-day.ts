import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { isInForce } from '../../domain/certainty/in-force.ts';
import { isWithin } from '../../domain/days.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { Statement } from '../../domain/statements/statements.ts';

type Day = string | null;

/** True if the statement is valid on the day; only scope entries have bounds. */
export function holdsOn(statement: Statement, day: Day): boolean {
  return day === null || statement.kind !== 'ScopeEntry' || isWithin(day, statement.validFrom, statement.validUntil);
}

/** True if all certificates of a statement are in force on the day; null if it has none, or for any day. */
export function isInForceOn(catalogue: Catalogue, statement: Statement | null, day: Day): boolean | null {
  if (day === null || statement === null) return null;
  const certificates = catalogue.findAll('Certificate', certificatesIn(statement));
  return certificates.length === 0 ? null : certificates.every((certificate) => isInForce(certificate, day));
}

function certificatesIn(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'ScopeEntry':
    case 'Exception':
      return [statement.certificateId];
    case 'Responsibility':
      return statement.certificateId === null ? [] : [statement.certificateId];
    case 'Leverage':
      return [statement.fromId, statement.toId];
    case 'Membership':
      return kindOfId(statement.fromId) === 'Certificate' ? [statement.fromId] : [];
    case 'StandardRelation':
    case 'ClauseMapping':
    case 'Alias':
      return [];
  }
}
