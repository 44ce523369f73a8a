import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { countsOn } from '../../domain/certainty/in-force.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { keepsEnvironment } from './filter.ts';
import type { InheritanceQuestion } from './question.ts';

/**
 * Returns the subjects that may have participations, by id: those in the filter or, without any, all that entries name,
 * with the services that these expand to.
 */
export function subjectsConcerned(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly string[]> {
  const { filter, day, subjectIds, carryFamilies, certificatesKey } = question;
  if (subjectIds !== null) return Promise.resolve(subjectIds);
  const { environments } = filter;
  return snapshot.remember(['concerned', day, carryFamilies, environments, certificatesKey], async () => {
    const scopeIndex = await snapshot.scopeIndex();
    const isConcerned = concerns(question);
    const named = scopeIndex.subjectsOf((claim) => claim.status === 'IN_SCOPE' && isConcerned(claim));
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    return withCarried(snapshot, named, carryFamilies);
  });
}

export function withCarried({ catalogue }: Snapshot, named: readonly string[], carryFamilies: boolean): string[] {
  const carriers = new Set(catalogue.carriers(carryFamilies));
  const carried = named.filter((id) => carriers.has(id)).flatMap((id) => catalogue.carriedBy(id, carryFamilies));
  return sortedIds([...named, ...carried]);
}

/** Returns a test of whether an entry is valid and in a selected environment. */
export function concerns(question: InheritanceQuestion): (claim: ScopeClaim) => boolean {
  const { filter, day } = question;
  const counts = countsOn(question, day);
  return (claim) => keepsEnvironment(filter, claim.environmentId) && counts(claim);
}
