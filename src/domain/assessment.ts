import type { Clause } from './entities.ts';
import { groupBy } from './grouping.ts';
import type { Participation } from './inheritance.ts';
import { BASES } from './lineage.ts';
import { RESPONSIBILITIES, type ResponsibilityKind, type ScopeEntry } from './statements.ts';
import { CERTAINTIES, type Certainty } from './supports.ts';

export const ASSESSMENT_OUTCOMES = ['INHERITED', 'POSSIBLE', 'SOME', 'NONE'] as const;
export type AssessmentOutcome = (typeof ASSESSMENT_OUTCOMES)[number];

/** A service of a system, with the certificates of the standard that it takes part in, surest first. */
export interface AssessedParty {
  readonly serviceId: string;
  readonly participations: readonly Participation[];
  readonly exclusions: readonly ScopeEntry[];
  /** What may have it in scope there, since it does not say where. */
  readonly unplaced: readonly ScopeEntry[];
}

export interface AssessedRequirement {
  readonly clause: Clause;
  readonly outcome: AssessmentOutcome;
  readonly responsibility: ResponsibilityKind;
  /** Weakest first. */
  readonly statedResponsibilities: readonly ResponsibilityKind[];
}

export type OutcomeCounts = Readonly<Record<AssessmentOutcome, number>>;

/** Surest first; of those as sure the strongest reason first. */
export function compareParticipations(
  left: Pick<Participation, 'certainty' | 'basis'>,
  right: Pick<Participation, 'certainty' | 'basis'>,
): number {
  return (
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis)
  );
}

/**
 * By how sure the surest row of each service is. A certificate stands for the whole of its standard, so all requirements
 * have the same outcome: only who meets them differs.
 */
export function outcomeOf(best: readonly (Certainty | null)[]): AssessmentOutcome {
  if (best.every((certainty) => certainty === 'STATED')) return 'INHERITED';
  if (best.every((certainty) => certainty !== null)) return 'POSSIBLE';
  return best.some((certainty) => certainty !== null) ? 'SOME' : 'NONE';
}

export function countOutcomes(requirements: readonly AssessedRequirement[]): OutcomeCounts {
  const groups = groupBy(requirements, ({ outcome }) => outcome);
  return Object.fromEntries(
    ASSESSMENT_OUTCOMES.map((outcome) => [outcome, groups.get(outcome)?.length ?? 0]),
  ) as OutcomeCounts;
}

/** Weakest first; those that no requirement has are left out. */
export function countResponsibilities(requirements: readonly AssessedRequirement[]) {
  const groups = groupBy(requirements, ({ responsibility }) => responsibility);
  return RESPONSIBILITIES.flatMap((responsibility) => {
    const count = groups.get(responsibility)?.length ?? 0;
    return count === 0 ? [] : [{ responsibility, count }];
  });
}
