import type { Clause } from './clause.ts';
import { groupBy } from './grouping.ts';
import type { Participation } from './inheritance.ts';
import { BASES } from './lineage.ts';
import { RESPONSIBILITIES, type ResponsibilityKind, type ScopeEntry } from './statements.ts';
import { CERTAINTIES, type Certainty } from './supports.ts';

export const ASSESSMENT_OUTCOMES = ['INHERITED', 'POSSIBLE', 'SOME', 'NONE'] as const;
export type AssessmentOutcome = (typeof ASSESSMENT_OUTCOMES)[number];

/** A service of a system, with its participations in certificates of the standard, surest first. */
export interface AssessedParty {
  readonly serviceId: string;
  readonly participations: readonly Participation[];
  readonly exclusions: readonly ScopeEntry[];
  /** Entries without an environment that may place the service in this one. */
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

/** Orders by certainty, then by basis, strongest first. */
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
 * Derives the outcome from the surest row of each service. A certificate covers its whole standard, so all requirements
 * share the outcome; only their responsibilities differ.
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

/** Counts requirements by responsibility, weakest first, without zeros. */
export function countResponsibilities(requirements: readonly AssessedRequirement[]) {
  const groups = groupBy(requirements, ({ responsibility }) => responsibility);
  return RESPONSIBILITIES.flatMap((responsibility) => {
    const count = groups.get(responsibility)?.length ?? 0;
    return count === 0 ? [] : [{ responsibility, count }];
  });
}
