import { BASES } from '../catalogue/lineage.ts';
import { CERTAINTIES, type Certainty } from '../certainty/certainty.ts';
import type { Clause } from '../entities/clause.ts';
import { groupBy } from '../grouping.ts';
import { sortedIds } from '../ids.ts';
import { RESPONSIBILITIES, type ResponsibilityKind, type ScopeEntry } from '../statements/statements.ts';
import { covers } from '../supports/coverage.ts';
import type { Participation } from './inheritance.ts';

export const ASSESSMENT_OUTCOMES = ['COVERED', 'POSSIBLE', 'SOME', 'UNKNOWN', 'EXCLUDED'] as const;
export type AssessmentOutcome = (typeof ASSESSMENT_OUTCOMES)[number];

/** A service of a system, with its participations in certificates of the standard, surest first. */
export interface AssessedParty {
  readonly serviceId: string;
  readonly participations: readonly Participation[];
  readonly exclusions: readonly ScopeEntry[];
  /** Entries without an environment that may place the service in this one. */
  readonly unplaced: readonly ScopeEntry[];
  /** True if it has no participation because a source states that it is not, or not yet, in scope. */
  readonly isExcluded: boolean;
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

/** Certainty of a service's surest row; EXCLUDED or UNKNOWN without rows. */
export type Coverage = Certainty | 'EXCLUDED' | 'UNKNOWN';

export function coverageOf({ participations: [surest], isExcluded }: AssessedParty): Coverage {
  return surest?.certainty ?? (isExcluded ? 'EXCLUDED' : 'UNKNOWN');
}

/**
 * Returns the party's participations that cover a requirement. The party is excluded if exceptions remove the
 * requirement from all of them.
 */
export function coveringParty(party: AssessedParty, clause: Clause): AssessedParty {
  const { participations } = party;
  const covering = participations.filter(({ coverage }) => covers(coverage, clause));
  if (covering.length === participations.length) return party;
  const isExcepted = participations.some(({ supports }) =>
    supports.some(({ excepted }) => excepted.clauseIds.has(clause.id)),
  );
  return { ...party, participations: covering, isExcluded: party.isExcluded || (covering.length === 0 && isExcepted) };
}

/**
 * Derives the outcome from the coverage of each service. A certificate covers its whole standard except for exceptions,
 * so nearly all requirements have the same outcome.
 */
export function outcomeOf(coverages: readonly Coverage[]): AssessmentOutcome {
  const covered = coverages.filter((coverage) => coverage !== 'EXCLUDED' && coverage !== 'UNKNOWN');
  if (covered.length > 0 && covered.length < coverages.length) return 'SOME';
  if (covered.length > 0) return covered.includes('POSSIBLE') ? 'POSSIBLE' : 'COVERED';
  return coverages.every((coverage) => coverage === 'EXCLUDED') ? 'EXCLUDED' : 'UNKNOWN';
}

/**
 * Returns the sources of a party's entries: of those that support it or, without any, of those that exclude it or may
 * place it here.
 */
export function listSourcesOf({ participations, exclusions, unplaced }: AssessedParty): readonly string[] {
  const supporting = participations.flatMap(({ supports }) => supports.map(({ entry }) => entry));
  const entries = supporting.length > 0 ? supporting : [...exclusions, ...unplaced];
  return sortedIds(entries.flatMap(({ sourceIds }) => sourceIds));
}

export function countOutcomes(requirements: readonly AssessedRequirement[]): OutcomeCounts {
  const groups = groupBy(requirements, ({ outcome }) => outcome);
  return Object.fromEntries(
    ASSESSMENT_OUTCOMES.map((outcome) => [outcome, groups.get(outcome)?.length ?? 0]),
  ) as OutcomeCounts;
}

/** Counts requirements by responsibility, weakest first, without zeros. */
export function countResponsibilities(requirements: readonly Pick<AssessedRequirement, 'responsibility'>[]) {
  const groups = groupBy(requirements, ({ responsibility }) => responsibility);
  return RESPONSIBILITIES.flatMap((responsibility) => {
    const count = groups.get(responsibility)?.length ?? 0;
    return count === 0 ? [] : [{ responsibility, count }];
  });
}
