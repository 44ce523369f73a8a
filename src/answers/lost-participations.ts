import { lostCoverage, type Remaining } from '../domain/alternatives.ts';
import { groupByEach } from '../domain/grouping.ts';
import { compareText } from '../domain/ids.ts';
import { type Participation, placeKeyOf } from '../domain/inheritance.ts';
import type { ScopeClaim } from '../domain/statements.ts';
import type { Certainty } from '../domain/supports.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { isTurnOver, mapInTurns, pause } from '../waiting/turns.ts';
import { EVERYTHING, type InheritanceFilter } from './inheritance/filter.ts';
import { indexedParticipations } from './inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from './inheritance/question.ts';
import { perhapsThrough } from './inheritance/unplaced.ts';

/** Who gives what is all that matters here, not on whose word. */
export type IndexedParticipation = Participation<ScopeClaim>;

/** What a subject inherits no more, or less surely, once a certificate has lapsed or an entry has ended. */
export interface ExpiryLoss extends Remaining {
  readonly subjectId: string;
  readonly environmentId: string | null;
  /** That gave it, the most surely. */
  readonly certificateId: string;
  readonly standardId: string;
  readonly requirements: number;
  /** Whether the graph holds no list of requirements of the standard: what is lost is not known, and is not nothing. */
  readonly requirementsUnknown: boolean;
  readonly certainty: Certainty;
  /** Certificates that give the subject as much where it is not known whether that is the same environment. */
  readonly perhapsThrough: readonly string[];
  /** Revision that it was worked out at. */
  readonly revision: number;
}

/**
 * What of the participations of a last day nothing gives on the day after, or only less surely. Whatever gives the same standard to the
 * same subject in the same environment makes up for one; where none is stated, nobody knows whether it does.
 */
export async function lossesAmong(
  snapshot: Snapshot,
  lastDay: InheritanceQuestion,
  { given: all, dayAfter }: { readonly given: readonly IndexedParticipation[]; readonly dayAfter: string },
): Promise<readonly ExpiryLoss[]> {
  const { catalogue, point } = snapshot;
  const { filter } = lastDay;
  const given = groupByEach(all, keysOf(lastDay));
  const standards = [...lastDay.certificates.keys()].flatMap(lastDay.standardsOf);
  // In all environments, since one that gives the same without saying where may mean this one.
  const later = { ...EVERYTHING, standards: [...new Set(standards)] };
  const subjectIds = [...new Set(all.map(({ subjectId }) => subjectId))];
  const givenLater = await participationsMakingUp(snapshot, later, {
    day: dayAfter,
    subjectIds,
    carried: lastDay.carryFamilies,
  });
  if (isTurnOver()) await pause(snapshot.mayGoOn);
  const ofSubject = groupByEach(givenLater, ({ subjectId, certificateId }) =>
    lastDay.standardsOf(certificateId).map((standardId) => `${subjectId} ${standardId}`),
  );
  if (isTurnOver()) await pause(snapshot.mayGoOn);
  const inOrder = [...given].sort(([left], [right]) => compareText(left, right));
  const losses = await mapInTurns(
    inOrder,
    ([key, participations]): readonly ExpiryLoss[] => {
      const standardId = key.slice(key.lastIndexOf(' ') + 1);
      const [{ subjectId }] = participations;
      const others = ofSubject.get(`${subjectId} ${standardId}`) ?? [];
      const loss = lostCoverage(participations, others);
      if (loss === null) return [];
      const { environmentId, certificateId, certainty } = loss.lost;
      const requirements = lastDay
        .requirementsOf(certificateId, environmentId)
        .filter((clause) => clause.standardId === standardId).length;
      // Of a standard without a list no clause can be asked for either.
      const requirementsUnknown = filter.clauses === null && catalogue.requirementsOf(standardId).length === 0;
      if (requirements === 0 && !requirementsUnknown) return [];
      const told = {
        subjectId,
        environmentId,
        certificateId,
        standardId,
        requirements,
        requirementsUnknown,
        certainty,
      };
      const perhaps = perhapsThrough(catalogue, loss.lost, others);
      return [{ ...told, ...loss.left, perhapsThrough: perhaps, revision: point.revision }];
    },
    snapshot.mayGoOn,
  );
  return losses.flat();
}

/** Whom to look at, and whether what they had was looked at with their families' part carried down to them. */
interface Compared {
  readonly day: string;
  readonly subjectIds: readonly string[];
  readonly carried: boolean;
}

/**
 * What may make up on a day for what some subjects had. A certificate that names the family makes up for one that names the service.
 * As the stronger support it hides what is derived, which may be the surer one and goes on for whoever had it without the family.
 */
export async function participationsMakingUp(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, subjectIds, carried }: Compared,
): Promise<readonly IndexedParticipation[]> {
  const view = async (expandFamilies: boolean, ids: readonly string[]) =>
    indexedParticipations(snapshot, await resolveQuestion(snapshot, { ...filter, expandFamilies }, day), ids);
  const withFamilies = await view(true, subjectIds);
  if (carried) return withFamilies;
  const hiding = withFamilies.filter(({ basis }) => basis === 'FAMILY').map(({ subjectId }) => subjectId);
  return [...withFamilies, ...(await view(false, [...new Set(hiding)]))];
}

/** Where a participation holds, and of which standard. */
function keysOf({ standardsOf }: InheritanceQuestion): (participation: IndexedParticipation) => readonly string[] {
  return (participation) =>
    standardsOf(participation.certificateId).map((standardId) => `${placeKeyOf(participation)} ${standardId}`);
}

/** Where a loss stands in its list. */
export function lossKeyOf({
  standardId,
  ...place
}: Pick<ExpiryLoss, 'subjectId' | 'environmentId' | 'standardId'>): string {
  return `${placeKeyOf(place)} ${standardId}`;
}
