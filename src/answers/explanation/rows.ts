import type { Clause } from '../../domain/entities/clause.ts';
import { compareParticipations } from '../../domain/inheritance/assessment.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING, type InheritanceFilter, subjectAsked } from '../inheritance/filter.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { participationsOfSubjects } from '../inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';
import type { ExplanationRequest } from './request.ts';

export type AskedRow = Pick<
  ExplanationRequest,
  'subjectId' | 'environmentId' | 'certificateId' | 'leverageHops' | 'day'
>;

export function filterOf(
  { subjectId, environmentId, certificateId, leverageHops }: AskedRow,
  standardId: string,
): InheritanceFilter {
  return {
    ...EVERYTHING,
    ...subjectAsked(subjectId),
    environments: environmentId === null ? null : [environmentId],
    certificates: certificateId === null ? null : [certificateId],
    standards: [standardId],
    leverageHops,
  };
}

/** Returns the rows of a requirement that a subject inherits, surest first. */
export async function rowsOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { subjectId, clause }: { readonly subjectId: string; readonly clause: Clause },
): Promise<InheritedRow[]> {
  const participations = await participationsOfSubjects(snapshot, question, [subjectId]);
  return participations
    .filter((participation) => question.requirementsOf(participation).includes(clause))
    .sort(compareParticipations)
    .map((participation) => ({ participation, clause }));
}

/** Same, for a request with another subject, environment, certificate or requirement. */
export async function otherRows(snapshot: Snapshot, asked: AskedRow, clause: Clause): Promise<InheritedRow[]> {
  const question = await resolveQuestion(snapshot, filterOf(asked, clause.standardId), asked.day);
  return rowsOf(snapshot, question, { subjectId: asked.subjectId, clause });
}
