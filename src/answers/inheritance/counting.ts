import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { placesAsked } from './filter.ts';
import { isAsked, isAskedReason } from './participations.ts';
import type { InheritanceQuestion, Placed } from './question.ts';

export type Counting = (placed: Placed, standardId?: string) => boolean;

/**
 * Returns a test of whether a certificate counts in an environment, for one standard or any. A certificate to a
 * standard without requirements counts, unless the filter selects clauses: it must then cover one of them.
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

/** Returns a test of whether a group matches the filter and counts. */
export function keptIn(question: Parameters<typeof countingIn>[0]): (group: ParticipationGroup) => boolean {
  const counts = countingIn(question);
  return (group) => isAsked(question.filter, group) && counts(group);
}

/**
 * Same, but includes groups without an environment that would count in a selected environment in which they may hold.
 */
export function perhapsKeptIn(question: Parameters<typeof countingIn>[0]): (group: ParticipationGroup) => boolean {
  const { filter } = question;
  const counts = countingIn(question);
  return (group) =>
    isAskedReason(filter, group) &&
    placesAsked(filter, group).some((environmentId) => counts({ ...group, environmentId }));
}
