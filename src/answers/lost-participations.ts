import { mapYielding, shouldYield, yieldIfDue } from '../concurrency/yielding.ts';
import { lostCoverage, type Remaining } from '../domain/alternatives.ts';
import type { Certainty } from '../domain/certainty.ts';
import { groupByEach } from '../domain/grouping.ts';
import { compareText } from '../domain/ids.ts';
import { type Participation, placeKeyOf } from '../domain/inheritance.ts';
import type { ScopeClaim } from '../domain/statements.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { EVERYTHING, type InheritanceFilter } from './inheritance/filter.ts';
import { indexedParticipations } from './inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from './inheritance/question.ts';
import { perhapsThrough } from './inheritance/unplaced.ts';

/** A participation without ids of entries and sources, as computed from the scope index. */
export type IndexedParticipation = Participation<ScopeClaim>;

/** A participation that ends, or becomes less sure, when a certificate expires or an entry ends. */
export interface ExpiryLoss extends Remaining {
  readonly subjectId: string;
  readonly environmentId: string | null;
  /** Certificate of the surest lost participation. */
  readonly certificateId: string;
  readonly standardId: string;
  readonly requirements: number;
  /** True if the graph holds no requirements of the standard: the loss is unknown, not zero. */
  readonly requirementsUnknown: boolean;
  readonly certainty: Certainty;
  /** Certificates that may make up for the loss; their environment or this one is not stated. */
  readonly perhapsThrough: readonly string[];
  readonly revision: number;
}

/**
 * Returns the participations that end, or become less sure, on `dayAfter`. Another certificate for the same standard,
 * subject and environment makes up for one; without an environment that is unknown.
 */
export async function lossesAmong(
  snapshot: Snapshot,
  lastDay: InheritanceQuestion,
  { given: all, dayAfter }: { readonly given: readonly IndexedParticipation[]; readonly dayAfter: string },
): Promise<readonly ExpiryLoss[]> {
  const { catalogue, point } = snapshot;
  const { filter } = lastDay;
  const given = groupByEach(all, keysOf(lastDay));
  const standards = [...lastDay.certificates.keys()].flatMap((id) => lastDay.standardsOf(id));
  // In all environments, since a participation without one may mean this one.
  const { leverageHops } = filter;
  const later = { ...EVERYTHING, standards: [...new Set(standards)], leverageHops };
  const subjectIds = [...new Set(all.map(({ subjectId }) => subjectId))];
  const givenLater = await participationsMakingUp(snapshot, later, { day: dayAfter, subjectIds });
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const ofSubject = groupByEach(givenLater, (participation) =>
    lastDay.standardsCovered(participation).map((standardId) => `${participation.subjectId} ${standardId}`),
  );
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const inOrder = [...given].sort(([left], [right]) => compareText(left, right));
  const losses = await mapYielding(
    inOrder,
    ([key, participations]): readonly ExpiryLoss[] => {
      const standardId = key.slice(key.lastIndexOf(' ') + 1);
      const [{ subjectId }] = participations;
      const others = ofSubject.get(`${subjectId} ${standardId}`) ?? [];
      const loss = lostCoverage(participations, others);
      if (loss === null) return [];
      const { environmentId, certificateId, certainty } = loss.lost;
      const requirements = lastDay
        .requirementsOf(loss.lost)
        .filter((clause) => clause.standardId === standardId).length;
      // A standard without a list cannot be selected by its clauses.
      const requirementsUnknown = filter.clauses === null && catalogue.requirementsOf(standardId).length === 0;
      if (requirements === 0 && !requirementsUnknown) return [];
      const lost = {
        subjectId,
        environmentId,
        certificateId,
        standardId,
        requirements,
        requirementsUnknown,
        certainty,
      };
      const perhaps = perhapsThrough(catalogue, loss.lost, others);
      return [{ ...lost, ...loss.left, perhapsThrough: perhaps, revision: point.revision }];
    },
    snapshot.mayGoOn,
  );
  return losses.flat();
}

interface Compared {
  readonly day: string;
  readonly subjectIds: readonly string[];
}

/** Returns the participations that may make up for lost ones: an entry of the family makes up for one of the service. */
export async function participationsMakingUp(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, subjectIds }: Compared,
): Promise<readonly IndexedParticipation[]> {
  const question = await resolveQuestion(snapshot, { ...filter, expandFamilies: true }, day);
  return indexedParticipations(snapshot, question, subjectIds);
}

function keysOf({ standardsCovered }: InheritanceQuestion): (participation: IndexedParticipation) => readonly string[] {
  return (participation) =>
    standardsCovered(participation).map((standardId) => `${placeKeyOf(participation)} ${standardId}`);
}

export function lossKeyOf({
  standardId,
  ...place
}: Pick<ExpiryLoss, 'subjectId' | 'environmentId' | 'standardId'>): string {
  return `${placeKeyOf(place)} ${standardId}`;
}
