import { firstPast } from '../../domain/grouping.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { filtersByReason } from './filter.ts';
import { participationGroupsOf } from './participation-groups.ts';
import { isAsked, participationsOfSubjects } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';

/** Largest number of subjects in a chunk: each may have tens of entries. */
const LARGEST_CHUNK = 2_000;

/** Participations in the order of subject, environment and certificate; read lazily. */
export interface ParticipationWalk {
  /** Returns the participation at a position, or null after the last one. */
  at(position: number): Promise<Participation | null>;
}

/**
 * Shares one walk between equal questions of an operation. `firstChunk`: number of subjects that are likely to be
 * enough.
 */
export function walkParticipations(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { fromSubject, firstChunk }: { readonly fromSubject: string; readonly firstChunk: number },
): ParticipationWalk {
  const { filter, day, subjectIds, carryFamilies, certificatesKey } = question;
  const key = JSON.stringify([
    'participations',
    fromSubject,
    day,
    subjectIds,
    carryFamilies,
    filter.environments,
    filter.bases,
    filter.certainties,
    filter.possibleBecause,
    certificatesKey,
    // With such a filter, these decide which subjects are walked, not only which requirements they have.
    filtersByReason(filter) && [filter.standards, filter.clauses, filter.responsibilities],
  ]);
  return snapshot.once(key, () =>
    startWalk(chunksOf(snapshot, question, fromSubject, firstChunk), (chunk) =>
      participationsOfSubjects(snapshot, question, chunk),
    ),
  );
}

function startWalk(
  chunks: AsyncIterator<readonly string[]>,
  participationsOfChunk: (subjectIds: readonly string[]) => Promise<Participation[]>,
): ParticipationWalk {
  const participations: Participation[] = [];
  let finished = false;
  // Concurrent callers share one read.
  let pending: Promise<void> | null = null;

  async function readChunk(): Promise<void> {
    const chunk = await chunks.next();
    if (chunk.done) finished = true;
    else participations.push(...(await participationsOfChunk(chunk.value)));
  }

  return {
    async at(position) {
      while (participations.length <= position && !finished) {
        // A failed read stays failed, so that no caller treats a part as the whole.
        pending ??= readChunk().then(() => {
          pending = null;
        });
        await pending;
      }
      return participations[position] ?? null;
    },
  };
}

/** Yields subjects that may have participations, in growing chunks: few pages need a second chunk. */
async function* chunksOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  fromSubject: string,
  firstChunk: number,
): AsyncGenerator<readonly string[], void> {
  if (question.certificates.size === 0) return;
  const subjectIds = await subjectsToWalk(snapshot, question);
  let begin = firstPast(subjectIds, (id) => id >= fromSubject);
  for (let size = firstChunk; begin < subjectIds.length; size = Math.min(size * 4, LARGEST_CHUNK)) {
    yield subjectIds.slice(begin, begin + size);
    begin += size;
  }
}

/** If the filter is selective, the counted groups show which subjects match. */
async function subjectsToWalk(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly string[]> {
  const { filter, subjectIds, requirementsOf } = question;
  if (subjectIds !== null || !filtersByReason(filter)) return subjectsConcerned(snapshot, question);
  const participationGroups = await participationGroupsOf(snapshot, question);
  const asked = participationGroups.sumBySubject((group) =>
    isAsked(filter, group) ? requirementsOf(group).length : 0,
  );
  return [...asked.keys()];
}
