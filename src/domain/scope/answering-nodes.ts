import type { Catalogue } from '../catalogue/catalogue.ts';
import { editionsMeant } from '../catalogue/certified-standards.ts';
import { isInForce } from '../certainty/in-force.ts';
import { isWithin } from '../days.ts';
import { mayBeInForce } from '../editions/editions.ts';
import type { EntityKind } from '../ids.ts';
import type { ScopeIndex } from './scope-index.ts';

interface Asked {
  readonly id: string;
  readonly kind: EntityKind;
  /** Standard of a clause; empty for other kinds. */
  readonly standardId: string;
}

export type HasAnswers = (node: Asked) => boolean;

/**
 * Returns a test of whether questions about a node have answers on a day. They have for certificates in force, the
 * standards, clouds and organizations that these name, the services and families in their scope, and the clauses of
 * these standards.
 */
export function answeringNodes(catalogue: Catalogue, scopeIndex: ScopeIndex, day: string): HasAnswers {
  const certificates = catalogue.all('Certificate').flatMap((each) => (isInForce(each, day) ? each.id : []));
  const inForce = new Set(certificates);
  const certified = certificates.flatMap((id) => [
    ...catalogue.linkedFrom(id, 'CERTIFIES'),
    ...catalogue.entryStandardsOf(id),
  ]);
  const editions = [...new Set(certified)].flatMap((id) => [id, ...editionsMeant(catalogue, id)]);
  const answering = new Set([
    ...certificates,
    ...editions.filter((id) => mayBeInForce(catalogue, id, day)),
    ...certificates.flatMap((id) => catalogue.linkedFrom(id, 'APPLIES_IN')),
    ...certificates.flatMap((id) => catalogue.linkedFrom(id, 'HELD_BY')),
    ...scopeIndex.subjectsOf(
      ({ certificateId, status, validFrom, validUntil }) =>
        status === 'IN_SCOPE' && inForce.has(certificateId) && isWithin(day, validFrom, validUntil),
    ),
  ]);
  return ({ id, kind, standardId }) => answering.has(kind === 'Clause' ? standardId : id);
}
