import type { ParticipationGroup } from '../../domain/participation-groups.ts';
import type { ScopeEntry } from '../../domain/statements.ts';
import { placesAsked } from './filter.ts';
import { isAsked, isAskedReason } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';

/** Where an entry or participation stands. */
export type Placed = Pick<ScopeEntry, 'environmentId' | 'certificateId'>;

export type Counting = (placed: Placed, standardId?: string) => boolean;

/**
 * Whether what stands there counts, of a standard or of any. A picture of a scope needs no list of requirements, unless
 * some of them are asked for: then a certificate counts where it gives one of those.
 */
export function countingIn({
  filter: { clauses, responsibilities },
  requirementsOf,
}: Pick<InheritanceQuestion, 'filter' | 'requirementsOf'>): Counting {
  if (clauses === null && responsibilities === null) return () => true;
  return ({ certificateId, environmentId }, standardId) =>
    requirementsOf(certificateId, environmentId).some(
      (clause) => (standardId ?? clause.standardId) === clause.standardId,
    );
}

/** Whether the filter keeps what was counted, and it counts. */
export function keptIn(question: Parameters<typeof countingIn>[0]): (group: ParticipationGroup) => boolean {
  const counts = countingIn(question);
  return (group) => isAsked(question.filter, group) && counts(group);
}

/** The same also of what names no environment, where it would count in one that is asked about and that may be meant. */
export function perhapsKeptIn(question: Parameters<typeof countingIn>[0]): (group: ParticipationGroup) => boolean {
  const { filter } = question;
  const counts = countingIn(question);
  return (group) =>
    isAskedReason(filter, group) &&
    placesAsked(filter, group).some((environmentId) => counts({ ...group, environmentId }));
}
