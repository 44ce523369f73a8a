import { groupBy } from '../domain/grouping.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { SCOPE_STATUSES } from '../domain/statements.ts';
import { text, texts, word } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import type { Contradiction } from './report.ts';

const statusesOfCertificates = defineRead<
  { ids: readonly string[]; open: number },
  { certificateId: string; status: string }
>({
  name: 'statusesOfCertificates',
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.untilRevision = $open
    RETURN DISTINCT id AS certificateId, entry.status AS status
  `,
  sample: { ids: ['certificate/az-fedramp-high'], open: OPEN_REVISION },
  decode: (row) => ({ certificateId: text(row, 'certificateId'), status: text(row, 'status') }),
});

interface SaidStatus {
  readonly certificateId: string;
  readonly subjectId: string;
  readonly environmentId: string;
  readonly status: string;
  readonly sourceIds: readonly string[];
}

const disagreements = defineRead<{ id: string; revision: number; open: number }, SaidStatus>({
  name: 'disagreements',
  text: `
    MATCH (:Entity {id: $id})<-[:GIVEN_BY]-(entry:ScopeEntry {fromRevision: $revision})
    MATCH (other:ScopeEntry {subjectId: entry.subjectId})
    WHERE other.certificateId = $id AND other.environmentId = entry.environmentId AND other.untilRevision = $open
      AND other.status <> entry.status AND other.validFrom < entry.validUntil AND entry.validFrom < other.validUntil
    UNWIND [entry, other] AS said
    RETURN DISTINCT $id AS certificateId, said.subjectId AS subjectId, said.environmentId AS environmentId,
      said.status AS status, said.sourceIds AS sourceIds
    ORDER BY subjectId, environmentId, status
  `,
  sample: { id: 'certificate/az-fedramp-high', revision: 2, open: OPEN_REVISION },
  decode: (row) => ({
    certificateId: text(row, 'certificateId'),
    subjectId: text(row, 'subjectId'),
    environmentId: text(row, 'environmentId'),
    status: word(row, 'status', SCOPE_STATUSES),
    sourceIds: texts(row, 'sourceIds'),
  }),
});

/**
 * Where what a run staged disagrees with another statement on the same subject, certificate and environment. Both
 * are kept; people must know.
 */
export async function contradictionsOf(
  engine: Engine,
  certificateIds: readonly string[],
  revision: number,
): Promise<Contradiction[]> {
  const statuses = await engine.read(statusesOfCertificates, { ids: certificateIds, open: OPEN_REVISION });
  const found: Contradiction[] = [];
  // Where all of a certificate's entries say the same, none of them can disagree.
  for (const [id, said] of groupBy(statuses, ({ certificateId }) => certificateId)) {
    if (said.length < 2) continue;
    const rows = await engine.read(disagreements, { id, revision, open: OPEN_REVISION });
    for (const group of groupBy(rows, ({ subjectId, environmentId }) => `${subjectId} ${environmentId}`).values()) {
      const [{ certificateId, subjectId, environmentId }] = group as [SaidStatus];
      found.push({
        certificateId,
        subjectId,
        environmentId: environmentId === '' ? null : environmentId,
        statuses: group.map(({ status, sourceIds }) => ({ status, sourceIds })),
      });
    }
  }
  return found;
}
