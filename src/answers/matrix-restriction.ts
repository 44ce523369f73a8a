import type { ScopeClaim, ScopeEntry } from '../domain/statements.ts';
import { concerns } from './inheritance/concerned-subjects.ts';
import type { InheritanceQuestion } from './inheritance/question.ts';

/** Where an entry or grant stands. */
export type Placed = Pick<ScopeEntry, 'environmentId' | 'certificateId'>;

type Counting = (placed: Placed, standardId?: string) => boolean;

/**
 * Whether what stands there counts, of a standard or of any. A picture of a scope needs no list of requirements, unless
 * some of them are asked for: then a certificate counts where it gives one of those.
 */
export function countingIn({ filter: { clauses, responsibilities }, requirementsOf }: InheritanceQuestion): Counting {
  if (clauses === null && responsibilities === null) return () => true;
  return ({ certificateId, environmentId }, standardId) =>
    requirementsOf(certificateId, environmentId).some(
      (clause) => (standardId ?? clause.standardId) === clause.standardId,
    );
}

/** Which entries may show in a cell: of certificates that only rest on those in question, those in scope. */
export function showing(question: InheritanceQuestion, counts: Counting = () => true): (claim: ScopeClaim) => boolean {
  const { certificates, resting } = question;
  const isConcerned = concerns(question);
  const shows = ({ certificateId, environmentId, status }: ScopeClaim) =>
    (certificates.has(certificateId) && counts({ certificateId, environmentId })) ||
    (status === 'IN_SCOPE' &&
      (resting.get(certificateId) ?? []).some((way) => counts({ certificateId: way.certificateId, environmentId })));
  return (claim) => isConcerned(claim) && shows(claim);
}
