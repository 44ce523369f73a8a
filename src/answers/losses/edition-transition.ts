import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import type { Certainty } from '../../domain/certainty/certainty.ts';
import { isInForce } from '../../domain/certainty/in-force.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { groupBy } from '../../domain/grouping.ts';
import { byId, compareText, kindOfId, sortedIds } from '../../domain/ids.ts';
import { lostCoverage, type Remaining } from '../../domain/inheritance/alternatives.ts';
import { placeKeyOf } from '../../domain/inheritance/inheritance.ts';
import type { StandardRelation } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING } from '../inheritance/filter.ts';
import { allParticipations } from '../inheritance/participations.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import { perhapsThrough } from '../inheritance/unplaced.ts';
import { type IndexedParticipation, participationsMakingUp } from './lost-participations.ts';

export interface EditionStep {
  readonly formerId: string;
  readonly standardId: string;
  readonly relations: readonly StandardRelation[];
}

/**
 * A subject in an environment that has not completed the transition: it is certified for the new edition with less
 * certainty than for the old one, or not at all.
 */
export interface PendingTransition extends Remaining {
  readonly subjectId: string;
  readonly environmentId: string | null;
  readonly certainty: Certainty;
  readonly certificateIds: readonly string[];
  /** Certificates to the new edition that may cover the subject here: their environment, or this one, is not stated. */
  readonly perhapsThrough: readonly string[];
  readonly revision: number;
}

type Direction = 'replaces' | 'replacedBy';

interface Edition {
  readonly id: string;
  readonly hops: readonly (readonly StandardRelation[])[];
}

/** Returns the editions that a standard replaces, or that replace it, nearest first. Cycles are safe. */
export async function editionSteps(
  snapshot: Snapshot,
  standardId: string,
  direction: Direction,
): Promise<EditionStep[]> {
  const reached = new Set([standardId]);
  const steps: EditionStep[] = [];
  let layer: readonly Edition[] = [{ id: standardId, hops: [] }];
  while (layer.length > 0) {
    const loaded = await Promise.all(layer.map(({ id }) => snapshot.relations.load(id)));
    const next: Edition[] = [];
    for (const [position, { id: here, hops }] of layer.entries()) {
      for (const [there, hop] of replacements(loaded[position] ?? [], here, direction)) {
        if (reached.has(there)) continue;
        reached.add(there);
        next.push({ id: there, hops: [...hops, hop] });
      }
    }
    next.sort(byId);
    steps.push(...next.map((edition) => stepOf(standardId, edition, direction)));
    layer = next;
  }
  return steps;
}

/** Groups relations by the replaced or replacing edition: several sources may state the same one. */
function replacements(relations: readonly StandardRelation[], here: string, direction: Direction) {
  const [hereOf, thereOf] = direction === 'replaces' ? (['fromId', 'toId'] as const) : (['toId', 'fromId'] as const);
  return groupBy(
    relations.filter((relation) => relation.relation === 'REPLACES' && relation[hereOf] === here),
    (relation) => relation[thereOf],
  );
}

function stepOf(standardId: string, { id, hops }: Edition, direction: Direction): EditionStep {
  return direction === 'replaces'
    ? { formerId: id, standardId, relations: hops.flat() }
    : { formerId: standardId, standardId: id, relations: hops.toReversed().flat() };
}

export function certificatesInForce({ catalogue }: Snapshot, standardId: string, day: string): Certificate[] {
  return catalogue.certificatesOf(standardId).filter((certificate) => isInForce(certificate, day));
}

/**
 * Returns the subjects certified for the old edition and with less certainty, or not, for the new one, by subject and
 * environment. Includes services of a family if their transition differs from the family's, such as services that the
 * new edition excludes.
 */
export function pendingTransitionsOf(
  snapshot: Snapshot,
  step: EditionStep,
  day: string,
): Promise<readonly PendingTransition[]> {
  const { formerId, standardId } = step;
  return snapshot.remember(['pendingTransitions', formerId, standardId, day], async () => {
    const [named, carried] = await Promise.all([
      pendingTransitionsInView(snapshot, step, { day, carried: false }),
      pendingTransitionsInView(snapshot, step, { day, carried: true }),
    ]);
    const places = new Map(named.map(({ pendingTransition }) => [placeKeyOf(pendingTransition), pendingTransition]));
    const members = carried.filter(({ pendingTransition, lost }) => {
      const { subjectId, environmentId, remaining } = pendingTransition;
      if (lost.basis !== 'FAMILY' || kindOfId(subjectId) !== 'Service' || places.has(placeKeyOf(pendingTransition)))
        return false;
      const family = places.get(placeKeyOf({ subjectId: lost.supports[0].path.namedId, environmentId }));
      return family?.remaining !== remaining;
    });
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    return [...named, ...members]
      .map(({ pendingTransition }) => pendingTransition)
      .sort((left, right) => compareText(placeKeyOf(left), placeKeyOf(right)));
  });
}

interface Behind {
  readonly pendingTransition: PendingTransition;
  readonly lost: IndexedParticipation;
}

async function pendingTransitionsInView(
  snapshot: Snapshot,
  { formerId, standardId }: EditionStep,
  { day, carried }: { readonly day: string; readonly carried: boolean },
): Promise<Behind[]> {
  const inFormer = { ...EVERYTHING, standards: [formerId], expandFamilies: carried };
  const given = await allParticipations(snapshot, await resolveQuestion(snapshot, inFormer, day));
  const subjectIds = sortedIds(given.map(({ subjectId }) => subjectId));
  const inNew = { ...EVERYTHING, standards: [standardId] };
  const givenNow = await participationsMakingUp(snapshot, inNew, { day, subjectIds });
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const current = groupBy(givenNow, ({ subjectId }) => subjectId);
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const former = groupBy(given, placeKeyOf).values();
  const behindOf = (participations: readonly [IndexedParticipation, ...IndexedParticipation[]]): readonly Behind[] => {
    const [{ subjectId, environmentId }] = participations;
    const others = current.get(subjectId) ?? [];
    const behind = lostCoverage(participations, others);
    if (behind === null) return [];
    const { lost, left } = behind;
    const pendingTransition = {
      subjectId,
      environmentId,
      certainty: lost.certainty,
      certificateIds: sortedIds(participations.map(({ certificateId }) => certificateId)),
      perhapsThrough: perhapsThrough(snapshot.catalogue, lost, others),
      revision: snapshot.point.revision,
      ...left,
    };
    return [{ pendingTransition, lost }];
  };
  return (await mapYielding(former, behindOf, snapshot.mayGoOn)).flat();
}
