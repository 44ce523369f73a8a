import { standardIdOfClause } from '../../domain/ids.ts';
import { MOST_LEVERAGE_HOPS } from '../../domain/leverage/leverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING, subjectAsked } from './filter.ts';
import type { InheritedRow } from './page.ts';
import { participationsOfSubjects } from './participations.ts';
import { resolveQuestion } from './question.ts';

export interface RowPlace {
  readonly subjectId: string;
  /** Null: not stated by the source. */
  readonly environmentId: string | null;
  readonly certificateId: string;
  readonly clauseId: string;
}

/** Reads the row on a day, expanding families as for a single service; null if the row does not exist. */
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
    // The id does not include the number of hops that the list followed.
    leverageHops: MOST_LEVERAGE_HOPS,
  };
  const question = await resolveQuestion(snapshot, filter, day);
  for (const participation of await participationsOfSubjects(snapshot, question, [subjectId])) {
    const clause = question.requirementsOf(participation).find(({ id }) => id === clauseId);
    if (clause !== undefined) return { participation, clause };
  }
  return null;
}
