import { sortedIds } from '../../domain/ids.ts';
import type { ScopeClaim } from '../../domain/statements.ts';
import { countsOn } from '../../domain/supports.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { keepsEnvironment } from './filter.ts';
import type { InheritanceQuestion } from './question.ts';

/** The subjects that may have participations, by id: those asked about, else all that entries in question name or carry. */
export function subjectsConcerned(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly string[]> {
  const { filter, day, subjectIds, carryFamilies, certificatesKey } = question;
  if (subjectIds !== null) return Promise.resolve(subjectIds);
  const { environments } = filter;
  return snapshot.remember(['concerned', day, carryFamilies, environments, certificatesKey], async () => {
    const scopeIndex = await snapshot.scopeIndex();
    const isConcerned = concerns(question);
    const named = scopeIndex.subjectsOf((claim) => claim.status === 'IN_SCOPE' && isConcerned(claim));
    return withCarried(snapshot, named, carryFamilies);
  });
}

/** The subjects, and those that their scope is carried down to; sorted. */
export function withCarried({ catalogue }: Snapshot, named: readonly string[], carryFamilies: boolean): string[] {
  const carriers = new Set(catalogue.carriers(carryFamilies));
  const carried = named.filter((id) => carriers.has(id)).flatMap((id) => catalogue.carriedBy(id, carryFamilies));
  return sortedIds([...named, ...carried]);
}

/** Whether an entry counts for the question, in one of the environments asked about. */
export function concerns(question: InheritanceQuestion): (claim: ScopeClaim) => boolean {
  const { filter, day } = question;
  const counts = countsOn(question, day);
  return (claim) => keepsEnvironment(filter, claim.environmentId) && counts(claim);
}
