import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Cited } from '../facts/cited.ts';
import { exceptionsAsked } from '../inheritance/exceptions-asked.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { tellExceptions } from '../words/alike-exceptions.ts';

/** States which requested requirements are excepted; nothing if there are too many kinds, which notes list. */
export async function exceptionsTold(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): Promise<{ readonly sentences: readonly string[]; readonly cited: Cited }> {
  const exceptions = exceptionsAsked(snapshot.catalogue, question, groups);
  const { sentences, more } = await tellExceptions(snapshot, exceptions);
  const isAll = more === 0;
  return {
    sentences: isAll ? sentences : [],
    cited: { certainty: null, sourceIds: isAll ? exceptions.flatMap(({ sourceIds }) => sourceIds) : [] },
  };
}
