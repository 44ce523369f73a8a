import { standardIdOfClause } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING, subjectAsked } from './filter.ts';
import type { InheritedRow } from './page.ts';
import { participationsOfSubjects } from './participations.ts';
import { resolveQuestion } from './question.ts';

/** What tells a row from all others. */
export interface RowPlace {
  readonly subjectId: string;
  /** Null: the source does not say. */
  readonly environmentId: string | null;
  readonly certificateId: string;
  readonly clauseId: string;
}

/** The row on a day, families carried down to services as where one is asked about; null where there is none. */
export async function readNamedRow(
  snapshot: Snapshot,
  { subjectId, environmentId, certificateId, clauseId }: RowPlace,
  day: string,
): Promise<InheritedRow | null> {
  const filter = {
    ...EVERYTHING,
    ...subjectAsked(subjectId),
    environments: [environmentId],
    certificates: [certificateId],
    standards: [standardIdOfClause(clauseId)],
  };
  const question = await resolveQuestion(snapshot, filter, day);
  const clause = question.requirementsOf(certificateId, environmentId).find(({ id }) => id === clauseId);
  if (clause === undefined) return null;
  // Of a subject, a certificate has one participation in an environment.
  const [participation] = await participationsOfSubjects(snapshot, question, [subjectId]);
  return participation === undefined ? null : { participation, clause };
}
