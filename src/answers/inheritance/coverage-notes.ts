import { ALL_REQUIREMENTS } from '../../domain/coverage.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { FEW, namesOf } from '../few-names.ts';
import { statementSentence } from '../statement-sentence.ts';
import type { InheritanceNote } from './note.ts';
import type { InheritanceQuestion } from './question.ts';

/** Notes the exceptions of certificates that rows come through, or would, as far as they take out what is asked. */
export async function excepted(
  snapshot: Snapshot,
  { requirementsOf }: InheritanceQuestion,
  all: readonly ParticipationGroup[],
): Promise<InheritanceNote> {
  const { catalogue } = snapshot;
  // Nearly all groups cover all requirements, and there may be thousands.
  const groups = all.filter(({ coverage }) => coverage !== ALL_REQUIREMENTS);
  const taken = new Set(groups.flatMap(({ coverage }) => [...coverage.without, ...(coverage.only ?? [])]));
  const asked = new Set(
    groups.flatMap((group) =>
      requirementsOf({ ...group, coverage: { ...group.coverage, key: 'whole', only: null, without: new Set() } }),
    ),
  );
  const concerned = [...asked].filter(({ id }) => taken.has(id)).map(({ id }) => id);
  const exceptions = sortedIds(groups.map(({ certificateId }) => certificateId))
    .flatMap((id) => catalogue.exceptions.of(id))
    .filter((exception) => concerned.some((id) => catalogue.exceptions.takenOutBy([exception]).clauseIds.has(id)));
  const shown = await Promise.all(exceptions.slice(0, FEW).map((exception) => statementSentence(snapshot, exception)));
  const more = exceptions.length > FEW ? ` And ${exceptions.length - FEW} more.` : '';
  return {
    code: 'EXCEPTED',
    count: exceptions.length,
    sentence: `${shown.join(' ')}${more}`,
    nodeIds: exceptions.map(({ id }) => id),
  };
}

/** Notes certificates in which subjects take part, but for no standard that is asked about. */
export function forOtherStandards(
  { certificates, standardsCovered, filter }: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): InheritanceNote {
  const others = groups.filter(
    (group) => (filter.standards ?? filter.clauses) !== null && standardsCovered(group).length === 0,
  );
  const nodeIds = sortedIds(others.map(({ certificateId }) => certificateId));
  const names = namesOf(nodeIds.flatMap((id) => certificates.get(id) ?? []));
  return {
    code: 'OTHER_STANDARD',
    count: nodeIds.length,
    sentence: `Some of what ${names} ${nodeIds.length === 1 ? 'lists is' : 'list is'} in scope for another standard, or another edition of it, than the one asked about.`,
    nodeIds,
  };
}
