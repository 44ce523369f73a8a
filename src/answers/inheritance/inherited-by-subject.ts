import { groupByEach } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { compareParticipations, countResponsibilities } from '../../domain/inheritance/assessment.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import { weakest, weakestOf } from '../../domain/inheritance/responsibility.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { participationsOfSubjects } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';
import { requirementsAsked } from './requirements-asked.ts';
import { responsibilitiesOf } from './stated-responsibilities.ts';

/** Inheritance of one subject, over all its rows. */
export interface InheritedBySubject {
  readonly surest: Participation;
  readonly requirements: number;
  /** Requirements of the same standards that the filter selects. */
  readonly requirementsInAll: number;
  /** Number of requirements by the weakest responsibility of their rows, weakest first. */
  readonly responsibilities: ReturnType<typeof countResponsibilities>;
  /** Surest first. */
  readonly certificateIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** Throws for a subject without rows. */
export async function inheritedBySubject(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectId: string,
): Promise<InheritedBySubject> {
  const all = await participationsOfSubjects(snapshot, question, [subjectId]);
  const giving = all.filter((one) => question.requirementsOf(one).length > 0).sort(compareParticipations);
  const [surest] = giving;
  if (surest === undefined) throw new Error(`${subjectId} was counted but has no rows.`);
  const byClause = groupByEach(giving, (one) => question.requirementsOf(one));
  const standardIds = [...new Set([...byClause.keys()].map(({ standardId }) => standardId))];
  const stated = await responsibilitiesOf(snapshot, standardIds);
  const requirements = [...byClause].map(([{ id }, rows]) => ({
    responsibility: weakest(rows.map((row) => weakestOf(stated.of(id, row)))),
  }));
  return {
    surest,
    requirements: byClause.size,
    requirementsInAll: requirementsAsked(snapshot.catalogue, question.filter, standardIds).length,
    responsibilities: countResponsibilities(requirements),
    certificateIds: [...new Set(giving.map(({ certificateId }) => certificateId))],
    sourceIds: sortedIds(giving.flatMap(({ supports }) => supports.flatMap(({ entry }) => entry.sourceIds))),
  };
}
