import { firstPast } from '../../domain/grouping.ts';
import type { Participation } from '../../domain/inheritance.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { filtersByReason } from './filter.ts';
import { participationGroupsOf } from './participation-groups.ts';
import { isAsked, participationsOfSubjects } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';

/** Most subjects in one chunk: each may bring some tens of entries. */
const LARGEST_CHUNK = 2_000;

/** Participations in the order of subject, environment, certificate, from a subject on; read as far as asked. */
export interface ParticipationWalk {
  /** The participation at a position, or null past the last one. */
  at(position: number): Promise<Participation | null>;
}

/** Questions of an operation that come by the same participations share one. `firstChunk`: how many subjects are likely to be enough. */
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
    certificatesKey,
    // These decide which subjects are walked, not only which requirements are cut out for them.
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
  // Those who wait for the next chunk wait for the same one.
  let pending: Promise<void> | null = null;

  async function readChunk(): Promise<void> {
    const chunk = await chunks.next();
    if (chunk.done) finished = true;
    else participations.push(...(await participationsOfChunk(chunk.value)));
  }

  return {
    async at(position) {
      while (participations.length <= position && !finished) {
        // A failure stays, so that nobody takes what was read before it for the whole.
        pending ??= readChunk().then(() => {
          pending = null;
        });
        await pending;
      }
      return participations[position] ?? null;
    },
  };
}

/** Subjects that may have participations, from one on, in chunks that grow: few pages need a second one. */
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

/** Which subjects pass a picky filter, their groups tell. */
async function subjectsToWalk(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly string[]> {
  const { filter, subjectIds, requirementsOf } = question;
  if (subjectIds !== null || !filtersByReason(filter)) return subjectsConcerned(snapshot, question);
  const participationGroups = await participationGroupsOf(snapshot, question);
  const asked = participationGroups.sumBySubject((group) =>
    isAsked(filter, group) ? requirementsOf(group.certificateId, group.environmentId).length : 0,
  );
  return [...asked.keys()];
}
