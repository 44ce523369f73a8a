import { groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import { BASES } from '../../domain/lineage.ts';
import { weakestOf } from '../../domain/responsibility.ts';
import { RESPONSIBILITIES, type ResponsibilityKind } from '../../domain/statements.ts';
import { CERTAINTIES, type Certainty } from '../../domain/supports.ts';
import type { Tally, TallySheet } from '../../domain/tally-sheet.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { isAsked } from './participations.ts';
import { type InheritanceQuestion, responsibilitiesOf } from './question.ts';

/** Subjects and places are many: a facet names those with the most rows. */
const MOST_COUNTED = 100;

/** How many rows have a value; those that none has are left out. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly rows: number;
}

/** The tallies that the filter keeps. */
export function talliesAsked(question: InheritanceQuestion, { tallies }: TallySheet): readonly Tally[] {
  return tallies.filter((tally) => isAsked(question.filter, tally));
}

export function countRows(question: InheritanceQuestion, tallies: readonly Tally[]): number {
  return tallies.reduce((sum, tally) => sum + rowsOf(question, tally), 0);
}

export function countByBasis(question: InheritanceQuestion, tallies: readonly Tally[]) {
  return inOrder(
    BASES,
    countBy(question, tallies, ({ basis }) => basis),
  );
}

export function countByCertainty(question: InheritanceQuestion, tallies: readonly Tally[]) {
  return inOrder(
    CERTAINTIES,
    countBy(question, tallies, ({ certainty }) => certainty),
  );
}

export function countByCertificate(question: InheritanceQuestion, tallies: readonly Tally[]): FacetCount<string>[] {
  return mostFirst(countBy(question, tallies, ({ certificateId }) => certificateId));
}

/** What a certificate gives in an environment. */
export interface PlaceCount {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly subjects: number;
  readonly requirements: number;
  readonly certainties: readonly FacetCount<Certainty>[];
  readonly rows: number;
}

/** The places with the most rows; those with as many by id. */
export function countByPlace(question: InheritanceQuestion, tallies: readonly Tally[]): PlaceCount[] {
  return [...groupBy(tallies, placeOf)]
    .flatMap(([key, group]) => {
      const [{ certificateId, environmentId }] = group;
      const requirements = question.requirementsOf(certificateId, environmentId).length;
      // Of a subject, a certificate has one participation in an environment.
      const subjects = group.reduce((sum, { participations }) => sum + participations, 0);
      const place = { certificateId, environmentId, subjects, requirements, rows: subjects * requirements };
      return requirements === 0 ? [] : [{ key, place: { ...place, certainties: countByCertainty(question, group) } }];
    })
    .sort((left, right) => right.place.rows - left.place.rows || compareText(left.key, right.key))
    .slice(0, MOST_COUNTED)
    .map(({ place }) => place);
}

function placeOf({ certificateId, environmentId }: Tally): string {
  return `${certificateId} ${environmentId ?? ''}`;
}

export async function countByResponsibility(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  tallies: readonly Tally[],
): Promise<FacetCount<ResponsibilityKind>[]> {
  const standardIds = [...question.certificates.keys()].flatMap(question.standardsOf);
  const stated = await responsibilitiesOf(snapshot, [...new Set(standardIds)]);
  const participationsByPlace = new Map<string, { tally: Tally; participations: number }>();
  for (const tally of tallies) {
    const place = placeOf(tally);
    participationsByPlace.set(place, {
      tally,
      participations: (participationsByPlace.get(place)?.participations ?? 0) + tally.participations,
    });
  }
  const counts = new Map<ResponsibilityKind, number>();
  for (const { tally, participations } of participationsByPlace.values()) {
    for (const { id } of question.requirementsOf(tally.certificateId, tally.environmentId)) {
      const kind = weakestOf(stated(id, tally));
      counts.set(kind, (counts.get(kind) ?? 0) + participations);
    }
  }
  return inOrder(RESPONSIBILITIES, counts);
}

/** The subjects with the most rows; those with as many by id. */
export function countBySubject(question: InheritanceQuestion, sheet: TallySheet): FacetCount<string>[] {
  return mostFirst(rowsBySubject(question, sheet)).slice(0, MOST_COUNTED);
}

/** How many rows each subject that has any has, by id; of those only that are counted. */
export function rowsBySubject(
  question: InheritanceQuestion,
  sheet: TallySheet,
  counts: (tally: Tally) => boolean = () => true,
): Map<string, number> {
  return sheet.weigh((tally) =>
    isAsked(question.filter, tally) && counts(tally) ? rowsOf(question, { ...tally, participations: 1 }) : 0,
  );
}

function rowsOf(question: InheritanceQuestion, { certificateId, environmentId, participations }: Tally): number {
  return participations * question.requirementsOf(certificateId, environmentId).length;
}

function countBy<Value>(question: InheritanceQuestion, tallies: readonly Tally[], keyOf: (tally: Tally) => Value) {
  const counts = new Map<Value, number>();
  for (const tally of tallies) {
    const value = keyOf(tally);
    counts.set(value, (counts.get(value) ?? 0) + rowsOf(question, tally));
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
