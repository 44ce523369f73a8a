import type { Clause } from '../../domain/clause.ts';
import { compareText } from '../../domain/ids.ts';
import type { Participation } from '../../domain/inheritance.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { walkParticipations } from './participation-walk.ts';
import type { InheritanceQuestion } from './question.ts';

/** A requirement inherited by a subject through a certificate (docs/inheritance.md, "The rules"). */
export interface InheritedRow {
  readonly participation: Participation;
  readonly clause: Clause;
}

/** Position of a row in list order; the clause's id separates several standards. */
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

/** Returns up to `limit` rows after a key, and reads no further. */
export async function readRows(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { after, limit }: { readonly after: RowKey | null; readonly limit: number },
): Promise<InheritedRow[]> {
  const { fewestRequirements } = question;
  if (fewestRequirements === 0) return [];
  const walk = walkParticipations(snapshot, question, {
    fromSubject: after?.[0] ?? '',
    // One more than needed, since the first subject may be finished.
    firstChunk: Math.ceil(limit / fewestRequirements) + 1,
  });
  const rows: InheritedRow[] = [];
  for (let position = 0; rows.length < limit; position += 1) {
    const participation = await walk.at(position);
    if (participation === null) break;
    const passed = after === null ? NONE_PASSED : passedOf(participation, after);
    if (passed === null) continue;
    for (const clause of question.requirementsOf(participation.certificateId, participation.environmentId)) {
      if (rows.length < limit && isPast(clause, passed)) rows.push({ participation, clause });
    }
  }
  return rows;
}

type Passed = readonly [clauseSort: string, clauseId: string];
const NONE_PASSED: Passed = ['', ''];

function isPast({ sort, id }: Clause, [clauseSort, clauseId]: Passed): boolean {
  return sort > clauseSort || (sort === clauseSort && id > clauseId);
}

/** Returns the clause after which the participation's rows continue; null if all are past. */
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
