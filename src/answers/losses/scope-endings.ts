import { yielding } from '../../concurrency/yielding.ts';
import { countsOn } from '../../domain/certainty/in-force.ts';
import { daysAfter } from '../../domain/days.ts';
import { turnsOfEditions } from '../../domain/editions/editions.ts';
import { placeKeyOf } from '../../domain/inheritance/inheritance.ts';
import { inForceOn } from '../../domain/leverage/leverage-routes.ts';
import { viaCertificates } from '../../domain/supports/support.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { subjectsConcerned, withCarried } from '../inheritance/concerned-subjects.ts';
import { type InheritanceFilter, keepsEnvironment } from '../inheritance/filter.ts';
import { indexedParticipations, participationsByClaims } from '../inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';
import { type ExpiryLoss, type IndexedParticipation, lossesAmong, lossKeyOf } from './lost-participations.ts';
import { isThrough, withLeveraged } from './via-certificates.ts';

/** A participation that ends, or becomes less certain, on the day on which an entry ends or a contradiction begins. */
export interface ScopeEnding {
  readonly endsOn: string;
  readonly loss: ExpiryLoss;
}

/** Returns the endings by day, then in the order of the losses. */
export function endingsOf(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, until }: { readonly day: string; readonly until: string },
): Promise<readonly ScopeEnding[]> {
  return snapshot.remember(['endings', filter, day, until], async () => {
    const { claims } = await snapshot.scopeIndex();
    // A contradiction removes participations when it begins; when it ends, a stronger but less sure support may take
    // over.
    const bounds = claims.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]).filter((one) => one !== null);
    const turns = [...bounds, ...turnsOfEditions(snapshot.catalogue)].filter((one) => day < one && one <= until);
    const endings: ScopeEnding[] = [];
    for await (const endsOn of yielding([...new Set(turns)].sort(), snapshot.mayGoOn)) {
      const losses = await lossesOn(snapshot, filter, endsOn);
      for (const loss of losses) endings.push({ endsOn, loss });
    }
    return endings;
  });
}

/** Returns the losses through entries that end or begin on the day, and through editions. */
async function lossesOn(snapshot: Snapshot, filter: InheritanceFilter, endsOn: string): Promise<readonly ExpiryLoss[]> {
  const day = daysAfter(endsOn, -1);
  const lastDay = await resolveQuestion(snapshot, withLeveraged(snapshot.catalogue, filter, day), day);
  const isTurnOfEdition = turnsOfEditions(snapshot.catalogue).includes(endsOn);
  const subjectIds = isTurnOfEdition
    ? await subjectsConcerned(snapshot, lastDay)
    : await subjectsOfTurns(snapshot, lastDay, endsOn);
  if (subjectIds.length === 0) return [];
  const participations = (await indexedParticipations(snapshot, lastDay, subjectIds)).filter((participation) =>
    isThrough(filter.certificates, participation),
  );
  if (isTurnOfEdition) {
    // Losses through a certificate that lapses with the edition are reported separately.
    const staying = participations.filter((one) => certificatesOf(one).every(inForceOn(snapshot.catalogue, endsOn)));
    return lossesAmong(snapshot, lastDay, { given: staying, dayAfter: endsOn });
  }
  // With the certificates of the day before: losses by their expiry are reported separately.
  const counts = countsOn(lastDay, endsOn);
  const standing = new Set((await participationsByClaims(snapshot, lastDay, { subjectIds, counts })).map(givenBy));
  const given = participations.filter((participation) => !standing.has(givenBy(participation)));
  return lossesAmong(snapshot, lastDay, { given, dayAfter: endsOn });
}

/**
 * Returns the selected subjects of entries that begin or end on a day. An entry without an environment may mean any
 * environment.
 */
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

function certificatesOf({ certificateId, supports }: IndexedParticipation): readonly string[] {
  return [certificateId, ...viaCertificates(supports[0])];
}

function givenBy(participation: IndexedParticipation): string {
  const { certificateId, certainty, supports } = participation;
  const [strongest] = supports;
  const way = viaCertificates(strongest);
  return JSON.stringify([
    placeKeyOf(participation),
    certificateId,
    participation.coverage.key,
    strongest.entry.id,
    strongest.path.namedId,
    certainty,
    way,
  ]);
}

export function endingKeyOf({ endsOn, loss }: ScopeEnding): string {
  return `${endsOn} ${lossKeyOf(loss)}`;
}
