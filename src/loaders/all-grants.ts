import type { Grant } from '../domain/inheritance.ts';
import { walkGrants } from './grant-walk.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

const FIRST_CHUNK = 500;

/** Each grant of a question, by subject, environment and certificate. */
export async function allGrants(snapshot: Snapshot, question: InheritanceQuestion): Promise<Grant[]> {
  const walk = walkGrants(snapshot, question, { fromSubject: '', firstChunk: FIRST_CHUNK });
  const grants: Grant[] = [];
  for (let position = 0; ; position += 1) {
    const grant = await walk.at(position);
    if (grant === null) return grants;
    grants.push(grant);
  }
}

/** Where a grant holds: subject and environment, in the order of rows. */
export function placeKeyOf({ subjectId, environmentId }: Pick<Grant, 'subjectId' | 'environmentId'>): string {
  return `${subjectId} ${environmentId ?? ''}`;
}
