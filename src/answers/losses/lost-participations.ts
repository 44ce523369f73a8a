import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import type { Certainty } from '../../domain/certainty/certainty.ts';
import { groupByEach } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import { type LostCoverage, lostCoverage, type Remaining } from '../../domain/inheritance/alternatives.ts';
import { compareParticipations } from '../../domain/inheritance/assessment.ts';
import { type Participation, placeKeyOf } from '../../domain/inheritance/inheritance.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import { covers } from '../../domain/supports/coverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING, type InheritanceFilter } from '../inheritance/filter.ts';
import { indexedParticipations } from '../inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';
import { perhapsThrough } from '../inheritance/unplaced.ts';

/** A participation computed from the scope index, and so without ids of entries and sources. */
export type IndexedParticipation = Participation<ScopeClaim>;

/** A participation that ends, or becomes less certain, when a certificate expires or an entry ends. */
export interface ExpiryLoss extends Remaining {
  readonly subjectId: string;
  readonly environmentId: string | null;
  /** Certificate of the surest lost participation. */
  readonly certificateId: string;
  readonly standardId: string;
  readonly requirements: number;
  /** True if the graph has no requirements of the standard: the loss is unknown, not zero. */
  readonly requirementsUnknown: boolean;
  readonly certainty: Certainty;
  /** Certificates that may compensate for the loss: their environment, or this one, is not stated. */
  readonly perhapsThrough: readonly string[];
  readonly revision: number;
}

/**
 * Returns the participations that end, or become less certain, on `dayAfter`. Another certificate for the same
 * standard, subject and environment compensates; without a stated environment, this is unknown.
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
  // In all environments, since a participation without an environment may mean this one.
  const { leverageHops } = filter;
  const later = { ...EVERYTHING, standards: [...new Set(standards)], leverageHops };
  const subjectIds = [...new Set(all.map(({ subjectId }) => subjectId))];
  const laterQuestion = await questionMakingUp(snapshot, later, dayAfter);
  const givenLater = await indexedParticipations(snapshot, laterQuestion, subjectIds);
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  // By the standards that certificates cover on that day: an edition may have ended in the meantime.
  const ofSubject = groupByEach(givenLater, (participation) =>
    laterQuestion.standardsCovered(participation).map((standardId) => `${participation.subjectId} ${standardId}`),
  );
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const inOrder = [...given].sort(([left], [right]) => compareText(left, right));
  const losses = await mapYielding(
    inOrder,
    ([key, participations]): readonly ExpiryLoss[] => {
      const standardId = key.slice(key.lastIndexOf(' ') + 1);
      const [{ subjectId }] = participations;
      const others = ofSubject.get(`${subjectId} ${standardId}`) ?? [];
      const losses = lossesByClause(lastDay, standardId, { participations, others });
      const [loss] = losses;
      if (loss === undefined) return [];
      const { environmentId, certificateId, certainty } = loss.lost;
      const requirements = losses.reduce((sum, one) => sum + one.requirements, 0);
      // Clauses cannot select a standard without a list of requirements.
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

interface LossOfClauses extends LostCoverage<IndexedParticipation> {
  readonly requirements: number;
}

/**
 * Returns the losses for a standard, surest first. Requirements are compared one by one if some participations cover
 * only some of them, as with stated leverage.
 */
function lossesByClause(
  { requirementsOf }: InheritanceQuestion,
  standardId: string,
  { participations, others }: Readonly<Record<'participations' | 'others', readonly IndexedParticipation[]>>,
): readonly LossOfClauses[] {
  const ofStandard = (participation: IndexedParticipation) =>
    requirementsOf(participation).filter((clause) => clause.standardId === standardId);
  if ([...participations, ...others].every(coversWhole)) {
    const loss = lostCoverage(participations, others);
    return loss === null ? [] : [{ ...loss, requirements: ofStandard(loss.lost).length }];
  }
  const clauses = new Set(participations.flatMap(ofStandard));
  return [...clauses]
    .flatMap((clause) => {
      const isOf = ({ coverage }: IndexedParticipation) => covers(coverage, clause);
      const loss = lostCoverage(participations.filter(isOf), others.filter(isOf));
      return loss === null ? [] : [{ ...loss, requirements: 1 }];
    })
    .sort((left, right) => compareParticipations(left.lost, right.lost));
}

function coversWhole({ coverage: { only, without } }: IndexedParticipation): boolean {
  return only === null && without.size === 0;
}

interface Compared {
  readonly day: string;
  readonly subjectIds: readonly string[];
}

/**
 * Returns the participations that may compensate for lost ones: an entry of the family compensates for one of the
 * service.
 */
export async function participationsMakingUp(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, subjectIds }: Compared,
): Promise<readonly IndexedParticipation[]> {
  return indexedParticipations(snapshot, await questionMakingUp(snapshot, filter, day), subjectIds);
}

function questionMakingUp(snapshot: Snapshot, filter: InheritanceFilter, day: string): Promise<InheritanceQuestion> {
  return resolveQuestion(snapshot, { ...filter, expandFamilies: true }, day);
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
