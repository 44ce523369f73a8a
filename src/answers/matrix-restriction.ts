import type { ScopeClaim } from '../domain/statements.ts';
import { concerns } from './inheritance/concerned-subjects.ts';
import type { Counting } from './inheritance/counting.ts';
import type { InheritanceQuestion } from './inheritance/question.ts';

/** Selects the entries to show in cells; certificates that only leverage selected ones show entries in scope. */
export function showing(question: InheritanceQuestion, counts: Counting = () => true): (claim: ScopeClaim) => boolean {
  const { certificates, leveraging } = question;
  const isConcerned = concerns(question);
  const shows = ({ certificateId, environmentId, status }: ScopeClaim) =>
    (certificates.has(certificateId) && counts({ certificateId, environmentId })) ||
    (status === 'IN_SCOPE' &&
      (leveraging.get(certificateId) ?? []).some((way) => counts({ certificateId: way.certificateId, environmentId })));
  return (claim) => isConcerned(claim) && shows(claim);
}
