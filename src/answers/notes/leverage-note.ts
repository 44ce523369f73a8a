import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceFilter } from '../inheritance/filter.ts';
import { participationGroupsOf } from '../inheritance/participation-groups.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';
import { countRows, talliesAsked } from '../inheritance/summary.ts';
import { counted } from '../words/count-words.ts';
import { namesOf } from '../words/few-names.ts';
import type { InheritanceNote } from './note.ts';

/** Counts the rows that one hop of leverage would add to a question that follows no leverage. */
export async function leverageNotFollowed(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): Promise<InheritanceNote | null> {
  const { filter, day } = question;
  if (filter.leverageHops > 0 || !mayKeepLeveraged(filter)) return null;
  const following = await resolveQuestion(snapshot, { ...filter, leverageHops: 1 }, day);
  const before = rowsByCertificate(question, participationGroups);
  const after = rowsByCertificate(following, await participationGroupsOf(snapshot, following));
  const added = [...after].map(([id, rows]) => ({ id, rows: rows - (before.get(id) ?? 0) }));
  const count = added.reduce((sum, { rows }) => sum + rows, 0);
  const nodeIds = sortedIds(added.filter(({ rows }) => rows > 0).map(({ id }) => id));
  const names = namesOf(snapshot.catalogue.findAll('Certificate', nodeIds));
  const sentence = `Leverage is not followed: one hop would add ${counted(count, 'row')} through ${names}, only possible. Ask for one hop of leverage to see ${count === 1 ? 'it' : 'them'}.`;
  return { code: 'LEVERAGE_NOT_FOLLOWED', count, sentence, nodeIds };
}

function mayKeepLeveraged({ bases, certainties }: InheritanceFilter): boolean {
  return (bases?.includes('LEVERAGED') ?? true) && (certainties?.includes('POSSIBLE') ?? true);
}

function rowsByCertificate(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): ReadonlyMap<string, number> {
  const groups = groupBy(talliesAsked(question, participationGroups), ({ certificateId }) => certificateId);
  return new Map([...groups].map(([id, own]) => [id, countRows(question, own)]));
}
