import type { Clause } from '../../domain/entities/clause.ts';
import { compareText } from '../../domain/ids.ts';
import { type Participation, placeKeyOf } from '../../domain/inheritance/inheritance.ts';
import { ALL_REQUIREMENTS } from '../../domain/supports/coverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { type ParticipationWalk, walkParticipations } from './participation-walk.ts';
import type { InheritanceQuestion } from './question.ts';

/** A requirement inherited by a subject through a certificate (docs/inheritance.md, R7). */
export interface InheritedRow {
  readonly participation: Participation;
  readonly clause: Clause;
}

/** Position of a row in list order; the clause's id distinguishes the clauses of several standards. */
export type RowKey = readonly [
  subjectId: string,
  environmentId: string,
  certificateId: string,
  clauseSort: string,
  clauseId: string,
];

export function keyOfRow({ participation, clause }: InheritedRow): RowKey {
  return [
    participation.subjectId,
    participation.environmentId ?? '',
    participation.certificateId,
    clause.sort,
    clause.id,
  ];
}

/** Returns up to `limit` rows after a key; reads no more than these need. */
export async function readRows(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { after, limit }: { readonly after: RowKey | null; readonly limit: number },
): Promise<InheritedRow[]> {
  const { fewestRequirements } = question;
  if (fewestRequirements === 0) return [];
  const walk = walkParticipations(snapshot, question, {
    fromSubject: after?.[0] ?? '',
    // One more than needed, since all rows of the first subject may precede the key.
    firstChunk: Math.ceil(limit / fewestRequirements) + 1,
  });
  const rows: InheritedRow[] = [];
  for (let position = 0; rows.length < limit; ) {
    const place = await placeAt(walk, position);
    const [first] = place;
    if (first === undefined) break;
    position += place.length;
    const passed = after === null ? NONE_PASSED : passedOf(first, after);
    if (passed === null) continue;
    for (const row of rowsOfPlace(question, place)) {
      if (rows.length < limit && isPast(row.clause, passed)) rows.push(row);
    }
  }
  return rows;
}

/** Returns the participations with the same subject, environment and certificate, from a position on: usually one. */
async function placeAt(walk: ParticipationWalk, position: number): Promise<Participation[]> {
  const place: Participation[] = [];
  let next = await walk.at(position);
  while (next !== null && (place[0] === undefined || isSamePlace(place[0], next))) {
    place.push(next);
    // A participation that covers all requirements is the only one of its place.
    if (next.coverage === ALL_REQUIREMENTS) break;
    next = await walk.at(position + place.length);
  }
  return place;
}

function isSamePlace(left: Participation, right: Participation): boolean {
  return placeKeyOf(left) === placeKeyOf(right) && left.certificateId === right.certificateId;
}

/** Returns the rows in the order of the standard's contents; each requirement is in only one participation. */
function rowsOfPlace(question: InheritanceQuestion, place: readonly Participation[]): InheritedRow[] {
  const rows = place.flatMap((participation) =>
    question.requirementsOf(participation).map((clause) => ({ participation, clause })),
  );
  if (place.length === 1) return rows;
  return rows.sort(
    (left, right) => compareText(left.clause.sort, right.clause.sort) || compareText(left.clause.id, right.clause.id),
  );
}

type Passed = readonly [clauseSort: string, clauseId: string];
const NONE_PASSED: Passed = ['', ''];

function isPast({ sort, id }: Clause, [clauseSort, clauseId]: Passed): boolean {
  return sort > clauseSort || (sort === clauseSort && id > clauseId);
}

/** Returns the clause after which the participation's rows continue; null if all precede the key. */
function passedOf(
  participation: Participation,
  [subjectId, environmentId, certificateId, ...passed]: RowKey,
): Passed | null {
  const order =
    compareText(participation.subjectId, subjectId) ||
    compareText(participation.environmentId ?? '', environmentId) ||
    compareText(participation.certificateId, certificateId);
  if (order === 0) return passed;
  return order > 0 ? NONE_PASSED : null;
}
