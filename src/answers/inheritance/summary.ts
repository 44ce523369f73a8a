import { BASES } from '../../domain/catalogue/lineage.ts';
import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import { POSSIBLE_REASONS } from '../../domain/certainty/possible-reasons.ts';
import { type Group, groupBy } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { weakestOf } from '../../domain/inheritance/responsibility.ts';
import { RESPONSIBILITIES, type ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { isAsked } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';
import { responsibilitiesOf } from './stated-responsibilities.ts';

/** Largest number of values of a facet: those with the most rows. There are many subjects and places. */
const MOST_COUNTED = 100;

/** Number of rows with a value; zeros are omitted. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly rows: number;
}

export function talliesAsked(
  question: InheritanceQuestion,
  { groups }: ParticipationGroups,
): readonly ParticipationGroup[] {
  return groups.filter((group) => isAsked(question.filter, group));
}

export function countRows(question: InheritanceQuestion, groups: readonly ParticipationGroup[]): number {
  return groups.reduce((sum, group) => sum + rowsOf(question, group), 0);
}

export function countByBasis(question: InheritanceQuestion, groups: readonly ParticipationGroup[]) {
  return inOrder(
    BASES,
    countBy(question, groups, ({ basis }) => basis),
  );
}

export function countByCertainty(question: InheritanceQuestion, groups: readonly ParticipationGroup[]) {
  return inOrder(
    CERTAINTIES,
    countBy(question, groups, ({ certainty }) => certainty),
  );
}

/** Counts rows by each reason why they are only possible: a row may have several. */
export function countByReason(question: InheritanceQuestion, groups: readonly ParticipationGroup[]) {
  return POSSIBLE_REASONS.map((value) => ({
    value,
    rows: countRows(
      question,
      groups.filter(({ possibleBecause }) => possibleBecause.includes(value)),
    ),
  })).filter(({ rows }) => rows > 0);
}

export function countByCertificate(
  question: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): FacetCount<string>[] {
  return mostFirst(countBy(question, groups, ({ certificateId }) => certificateId));
}

export interface PlaceCount {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly subjects: number;
  readonly requirements: number;
  readonly standardIds: readonly string[];
  readonly certainties: readonly FacetCount<Certainty>[];
  readonly rows: number;
}

/** Returns the places with the most rows, then by id. */
export function countByPlace(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
  groups: readonly ParticipationGroup[],
): PlaceCount[] {
  const giving = groups.filter((group) => question.requirementsOf(group).length > 0);
  return [...groupBy(giving, placeOf)]
    .map(([key, group]) => {
      const [{ certificateId, environmentId }] = group;
      const clauses = new Set(group.flatMap((one) => question.requirementsOf(one)));
      const standardIds = sortedIds([...clauses].map(({ standardId }) => standardId));
      const subjects = subjectsOf(participationGroups, group);
      const place = { certificateId, environmentId, subjects, requirements: clauses.size, standardIds };
      const rows = countRows(question, group);
      return { key, place: { ...place, rows, certainties: countByCertainty(question, group) } };
    })
    .sort((left, right) => right.place.rows - left.place.rows || compareText(left.key, right.key))
    .slice(0, MOST_COUNTED)
    .map(({ place }) => place);
}

/** A subject is in several groups of a place only if these cover different requirements. */
function subjectsOf(participationGroups: ParticipationGroups, [first, ...others]: Group<ParticipationGroup>): number {
  if (others.some(({ coverage }) => coverage.key !== first.coverage.key)) {
    const counted = new Set<ParticipationGroup>([first, ...others]);
    return participationGroups.sumBySubject((group) => Number(counted.has(group))).size;
  }
  return others.reduce((sum, { participations }) => sum + participations, first.participations);
}

function placeOf({ certificateId, environmentId }: ParticipationGroup): string {
  return `${certificateId} ${environmentId ?? ''}`;
}

export async function countByResponsibility(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): Promise<FacetCount<ResponsibilityKind>[]> {
  const standardIds = [...question.certificates.keys()].flatMap((id) => question.standardsOf(id));
  const stated = await responsibilitiesOf(snapshot, [...new Set(standardIds)]);
  const participationsByPlace = new Map<string, { group: ParticipationGroup; participations: number }>();
  for (const group of groups) {
    const place = `${placeOf(group)} ${group.coverage.key}`;
    participationsByPlace.set(place, {
      group,
      participations: (participationsByPlace.get(place)?.participations ?? 0) + group.participations,
    });
  }
  const counts = new Map<ResponsibilityKind, number>();
  for (const { group, participations } of participationsByPlace.values()) {
    for (const { id } of question.requirementsOf(group)) {
      const kind = weakestOf(stated.of(id, group));
      counts.set(kind, (counts.get(kind) ?? 0) + participations);
    }
  }
  return inOrder(RESPONSIBILITIES, counts);
}

/** Returns the subjects with the most rows, then by id. */
export function countBySubject(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): FacetCount<string>[] {
  return mostFirst(rowsBySubject(question, participationGroups)).slice(0, MOST_COUNTED);
}

/** Counts rows by subject id over the groups that `counts` accepts; omits zeros. */
export function rowsBySubject(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
  counts: (group: ParticipationGroup) => boolean = () => true,
): Map<string, number> {
  return participationGroups.sumBySubject((group) =>
    isAsked(question.filter, group) && counts(group) ? rowsOf(question, { ...group, participations: 1 }) : 0,
  );
}

function rowsOf(question: InheritanceQuestion, group: ParticipationGroup): number {
  return group.participations * question.requirementsOf(group).length;
}

function countBy<Value>(
  question: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
  keyOf: (group: ParticipationGroup) => Value,
) {
  const counts = new Map<Value, number>();
  for (const group of groups) {
    const value = keyOf(group);
    counts.set(value, (counts.get(value) ?? 0) + rowsOf(question, group));
  }
  return counts;
}

function inOrder<Value>(values: readonly Value[], counts: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  return values.map((value) => ({ value, rows: counts.get(value) ?? 0 })).filter(({ rows }) => rows > 0);
}

function mostFirst(counts: ReadonlyMap<string, number>): FacetCount<string>[] {
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .filter(({ rows }) => rows > 0)
    .sort((left, right) => right.rows - left.rows || compareText(left.value, right.value));
}
