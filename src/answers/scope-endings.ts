import { daysAfter } from '../domain/days.ts';
import { placeKeyOf } from '../domain/inheritance.ts';
import { countsOn, viaCertificates } from '../domain/supports.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { inTurns } from '../waiting/turns.ts';
import { withCarried } from './inheritance/concerned-subjects.ts';
import { type InheritanceFilter, keepsEnvironment } from './inheritance/filter.ts';
import { indexedParticipations, participationsByClaims } from './inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from './inheritance/question.ts';
import { type ExpiryLoss, type IndexedParticipation, lossesAmong, lossKeyOf } from './lost-participations.ts';
import { isThrough, withLeveraged } from './via-certificates.ts';

/** What a subject inherits no more, or less surely, from a day on on which an entry ends, or begins to speak against it. */
export interface ScopeEnding {
  readonly endsOn: string;
  readonly loss: ExpiryLoss;
}

/** By day, then as losses are listed. */
export function endingsOf(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, until }: { readonly day: string; readonly until: string },
): Promise<readonly ScopeEnding[]> {
  return snapshot.remember(['endings', filter, day, until], async () => {
    const { claims } = await snapshot.scopeIndex();
    // What speaks against something takes it away as it begins; as it ends, what counts again may be a stronger support, but less sure.
    const bounds = claims.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]).filter((one) => one !== null);
    const turns = bounds.filter((one) => day < one && one <= until);
    const endings: ScopeEnding[] = [];
    for await (const endsOn of inTurns([...new Set(turns)].sort(), snapshot.mayGoOn)) {
      const losses = await lossesOn(snapshot, filter, endsOn);
      for (const loss of losses) endings.push({ endsOn, loss });
    }
    return endings;
  });
}

/** What is lost on the day since entries no longer give it as they did on the day before. */
async function lossesOn(snapshot: Snapshot, filter: InheritanceFilter, endsOn: string): Promise<readonly ExpiryLoss[]> {
  const day = daysAfter(endsOn, -1);
  const lastDay = await resolveQuestion(snapshot, withLeveraged(snapshot.catalogue, filter, day), day);
  const subjectIds = await subjectsOfTurns(snapshot, lastDay, endsOn);
  if (subjectIds.length === 0) return [];
  const participations = (await indexedParticipations(snapshot, lastDay, subjectIds)).filter((participation) =>
    isThrough(filter.certificates, participation),
  );
  // By the certificates of the day before: what goes with one that lapses is its own loss.
  const counts = countsOn(lastDay, endsOn);
  const standing = new Set((await participationsByClaims(snapshot, lastDay, { subjectIds, counts })).map(givenBy));
  const given = participations.filter((participation) => !standing.has(givenBy(participation)));
  return lossesAmong(snapshot, lastDay, { given, dayAfter: endsOn });
}

/** Whom entries that begin or end on a day are about, of those asked about. One that names no environment may speak of any. */
async function subjectsOfTurns(snapshot: Snapshot, lastDay: InheritanceQuestion, turn: string): Promise<string[]> {
  const { filter, concerned, carryFamilies, subjectIds } = lastDay;
  const named = (await snapshot.scopeIndex()).subjectsOf(
    ({ certificateId, environmentId, validFrom, validUntil }) =>
      (validFrom === turn || validUntil === turn) &&
      concerned.has(certificateId) &&
      (environmentId === null || keepsEnvironment(filter, environmentId)),
  );
  const asked = subjectIds === null ? null : new Set(subjectIds);
  return withCarried(snapshot, named, carryFamilies).filter((id) => asked?.has(id) ?? true);
}

/** What gives a participation most strongly, and how surely. */
function givenBy(participation: IndexedParticipation): string {
  const { certificateId, certainty, supports } = participation;
  const [strongest] = supports;
  const way = viaCertificates(strongest);
  return JSON.stringify([
    placeKeyOf(participation),
    certificateId,
    strongest.entry.id,
    strongest.path.namedId,
    certainty,
    way,
  ]);
}

export function endingKeyOf({ endsOn, loss }: ScopeEnding): string {
  return `${endsOn} ${lossKeyOf(loss)}`;
}
