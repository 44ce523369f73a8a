import type { ScopeClaim } from '../domain/statements.ts';
import { concerns } from './inheritance/concerned-subjects.ts';
import type { Counting } from './inheritance/counting.ts';
import type { InheritanceQuestion } from './inheritance/question.ts';

/** Which entries may show in a cell: of certificates that only rest on those in question, those in scope. */
export function showing(question: InheritanceQuestion, counts: Counting = () => true): (claim: ScopeClaim) => boolean {
  const { certificates, leveraging } = question;
  const isConcerned = concerns(question);
  const shows = ({ certificateId, environmentId, status }: ScopeClaim) =>
    (certificates.has(certificateId) && counts({ certificateId, environmentId })) ||
    (status === 'IN_SCOPE' &&
      (leveraging.get(certificateId) ?? []).some((way) => counts({ certificateId: way.certificateId, environmentId })));
  return (claim) => isConcerned(claim) && shows(claim);
}
