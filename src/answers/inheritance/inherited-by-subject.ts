import { compareParticipations } from '../../domain/assessment.ts';
import { groupByEach } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { Participation } from '../../domain/inheritance.ts';
import { weakest, weakestOf } from '../../domain/responsibility.ts';
import { RESPONSIBILITIES, type ResponsibilityKind } from '../../domain/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { requirementsAsked } from '../summary/inheritance-facts.ts';
import { participationsOfSubjects } from './participations.ts';
import { type InheritanceQuestion, responsibilitiesOf } from './question.ts';
import type { FacetCount } from './summary.ts';

/** What one subject inherits, over all its rows. */
export interface InheritedBySubject {
  readonly surest: Participation;
  readonly requirements: number;
  /** Of the same standards, as far as they are asked for. */
  readonly requirementsInAll: number;
  /** Requirements by the weakest of their rows, weakest first. */
  readonly responsibilities: readonly FacetCount<ResponsibilityKind>[];
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
  if (surest === undefined) throw new Error(`${subjectId} was counted, and has no rows.`);
  const byClause = groupByEach(giving, (one) => question.requirementsOf(one));
  const standardIds = [...new Set([...byClause.keys()].map(({ standardId }) => standardId))];
  const stated = await responsibilitiesOf(snapshot, standardIds);
  const kinds = [...byClause].map(([{ id }, rows]) => weakest(rows.map((row) => weakestOf(stated(id, row)))));
  return {
    surest,
    requirements: byClause.size,
    requirementsInAll: requirementsAsked(snapshot, question, standardIds).of,
    responsibilities: RESPONSIBILITIES.map((value) => ({
      value,
      rows: kinds.filter((kind) => kind === value).length,
    })).filter(({ rows }) => rows > 0),
    certificateIds: [...new Set(giving.map(({ certificateId }) => certificateId))],
    sourceIds: sortedIds(giving.flatMap(({ supports }) => supports.flatMap(({ entry }) => entry.sourceIds))),
  };
}
