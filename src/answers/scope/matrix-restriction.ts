import type { ScopeClaim } from '../../domain/statements/statements.ts';
import { ALL_REQUIREMENTS, coverageOfEntry } from '../../domain/supports/coverage.ts';
import { concerns } from '../inheritance/concerned-subjects.ts';
import type { Counting } from '../inheritance/counting.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';

/**
 * Selects the entries to show in cells. Of certificates that only leverage selected ones, entries in scope are shown.
 */
export function showing(question: InheritanceQuestion, counts: Counting = () => true): (claim: ScopeClaim) => boolean {
  const { certificates, leveraging } = question;
  const isConcerned = concerns(question);
  const shows = (claim: ScopeClaim) =>
    (certificates.has(claim.certificateId) && counts({ ...claim, coverage: coverageOfEntry(claim) })) ||
    (claim.status === 'IN_SCOPE' &&
      (leveraging.get(claim.certificateId) ?? []).some(({ certificateId }) =>
        counts({ certificateId, environmentId: claim.environmentId, coverage: ALL_REQUIREMENTS }),
      ));
  return (claim) => isConcerned(claim) && shows(claim);
}
