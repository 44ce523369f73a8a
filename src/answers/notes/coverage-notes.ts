import { partition } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { isInScope } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { exceptionsAsked } from '../inheritance/exceptions-asked.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { tellExceptions } from '../words/alike-exceptions.ts';
import { namesOf } from '../words/few-names.ts';
import type { InheritanceNote } from './note.ts';

/** Notes the exceptions of certificates behind actual or possible rows, if they exclude requested requirements. */
export async function excepted(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): Promise<InheritanceNote> {
  const exceptions = exceptionsAsked(snapshot.catalogue, question, groups);
  const { sentences, more } = await tellExceptions(snapshot, exceptions);
  return {
    code: 'EXCEPTED',
    count: exceptions.length,
    sentence: [...sentences, ...(more === 0 ? [] : [`And ${more} more.`])].join(' '),
    nodeIds: exceptions.map(({ id }) => id),
  };
}

/**
 * Notes certificates in which subjects take part, or through which they inherit, for none of the requested standards.
 */
export function forOtherStandards(
  { certificates, standardsCovered, filter }: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): InheritanceNote {
  const others = groups.filter(
    (group) => (filter.standards ?? filter.clauses) !== null && standardsCovered(group).length === 0,
  );
  const [listing, leveraged] = partition(others, isInScope).map((some) =>
    sortedIds(some.map(({ certificateId }) => certificateId)),
  ) as [string[], string[]];
  const namesBy = (ids: readonly string[]) => namesOf(ids.flatMap((id) => certificates.get(id) ?? []));
  const other = 'another standard, or another edition of it, than the one asked about';
  const sentences = [
    listing.length === 0
      ? []
      : `Some of what ${namesBy(listing)} ${listing.length === 1 ? 'lists' : 'list'} is in scope for ${other}.`,
    leveraged.length === 0 ? [] : `Some of what is inherited by leverage through ${namesBy(leveraged)} is of ${other}.`,
  ].flat();
  const nodeIds = sortedIds([...listing, ...leveraged]);
  return { code: 'OTHER_STANDARD', count: nodeIds.length, sentence: sentences.join(' '), nodeIds };
}
