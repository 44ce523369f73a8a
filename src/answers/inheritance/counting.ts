import type { ParticipationGroup } from '../../domain/participation-groups.ts';
import { placesAsked } from './filter.ts';
import { isAsked, isAskedReason } from './participations.ts';
import type { InheritanceQuestion, Placed } from './question.ts';

export type Counting = (placed: Placed, standardId?: string) => boolean;

/**
 * Returns a test if a certificate counts in an environment, for one standard or any. It counts without a list of
 * requirements, unless the filter selects clauses: then it must cover one.
 */
export function countingIn({
  filter: { standards, clauses, responsibilities },
  requirementsOf,
  standardsCovered,
}: Pick<InheritanceQuestion, 'filter' | 'requirementsOf' | 'standardsCovered'>): Counting {
  if (clauses === null && responsibilities === null) {
    return (placed) =>
      (standards === null && placed.coverage.standardIds === null) || standardsCovered(placed).length > 0;
  }
  return (placed, standardId) =>
    requirementsOf(placed).some((clause) => (standardId ?? clause.standardId) === clause.standardId);
}

/** Returns a test for groups that match the filter and count. */
export function keptIn(question: Parameters<typeof countingIn>[0]): (group: ParticipationGroup) => boolean {
  const counts = countingIn(question);
  return (group) => isAsked(question.filter, group) && counts(group);
}

/** Same, but includes groups without an environment that would count in a selected environment where they may hold. */
export function perhapsKeptIn(question: Parameters<typeof countingIn>[0]): (group: ParticipationGroup) => boolean {
  const { filter } = question;
  const counts = countingIn(question);
  return (group) =>
    isAskedReason(filter, group) &&
    placesAsked(filter, group).some((environmentId) => counts({ ...group, environmentId }));
}
