import { isWithin } from '../domain/days.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import { entriesAbout } from './entries-about.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What has a subject, or what it is part of, in scope without saying where, of certificates that apply in the environment
 * or anywhere: they may mean it, and give no row there.
 */
export async function unplacedOf(
  snapshot: Snapshot,
  { carryFamilies, certificates, day }: InheritanceQuestion,
  { subjectId, environmentId }: { readonly subjectId: string; readonly environmentId: string },
): Promise<ScopeEntry[]> {
  const mayApply = (certificateId: string) => {
    const applied = snapshot.catalogue.linkedFrom(certificateId, 'APPLIES_IN');
    return applied.length === 0 || applied.includes(environmentId);
  };
  const entries = await entriesAbout(
    snapshot,
    { carryFamilies, certificates: new Set(certificates.keys()) },
    subjectId,
  );
  return entries.filter(
    (entry) =>
      entry.status === 'IN_SCOPE' &&
      entry.environmentId === null &&
      isWithin(day, entry.validFrom, entry.validUntil) &&
      mayApply(entry.certificateId),
  );
}
