import { batchesOf } from '../domain/batches.ts';
import { contentHash } from '../domain/statements/content-hash.ts';
import { type MembershipContent, statementId } from '../domain/statements/statements.ts';
import { flagOrNull, integer, text, textOrNull, texts } from '../engine/decode.ts';
import type { Run } from '../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';

/** First version of the schema that distinguishes issuers, assessors and authorizing agencies. */
const ROLES_APART = 5;

interface OldMembership {
  readonly version: string;
  readonly fromId: string;
  readonly toId: string;
  readonly inferred: boolean;
  readonly sourceIds: readonly string[];
  readonly fromRevision: number;
  /** Format of the list that its run imported; null if the graph does not have the run. */
  readonly format: string | null;
}

const issuedBefore = defineRead<Record<string, never>, OldMembership>({
  name: 'issuedBeforeRoles',
  text: `
    MATCH (membership:Membership)
    WHERE membership.membership = 'ISSUED_BY'
    OPTIONAL MATCH (run:ImportRun {id: membership.importId})
    RETURN membership.version AS version, membership.fromId AS fromId, membership.toId AS toId,
      membership.inferred AS inferred, membership.sourceIds AS sourceIds, membership.fromRevision AS fromRevision,
      run.format AS format
  `,
  sample: {},
  decode: (row) => ({
    version: text(row, 'version'),
    fromId: text(row, 'fromId'),
    toId: text(row, 'toId'),
    inferred: flagOrNull(row, 'inferred') ?? false,
    sourceIds: texts(row, 'sourceIds'),
    fromRevision: integer(row, 'fromRevision'),
    format: textOrNull(row, 'format'),
  }),
});

const renameMemberships = defineWrite<{ rows: readonly RawRow[] }, number>({
  name: 'renameMemberships',
  text: `
    UNWIND $rows AS row
    MATCH (membership:Statement {version: row.before}) USING INDEX SEEK membership:Statement(version)
    SET membership.id = row.id, membership.version = row.version, membership.membership = row.membership,
      membership.hash = row.hash
    RETURN count(membership) AS total
  `,
  sample: { rows: [{ before: 'a@1', id: 'b', version: 'b@1', membership: 'ASSESSED_BY', hash: '' }] },
  decode: (row) => integer(row, 'total'),
});

/**
 * Migrates roles in a graph by an earlier version of the program, where ISSUED_BY meant “issued or assessed by”. The
 * Marketplace names assessors; for other lists the meaning is unknown.
 */
export async function tellRolesApart(run: Run, schemaVersion: number): Promise<void> {
  if (schemaVersion >= ROLES_APART) return;
  const rows = (await run(issuedBefore, {})).map((old) => {
    const { fromId, toId, inferred, sourceIds, fromRevision, format } = old;
    const membership = format === 'fedramp-marketplace' ? 'ASSESSED_BY' : 'ISSUED_OR_ASSESSED_BY';
    const content: MembershipContent = { kind: 'Membership', membership, fromId, toId, inferred };
    const id = statementId(content, sourceIds);
    return { before: old.version, id, version: `${id}@${fromRevision}`, membership, hash: contentHash(content) };
  });
  for (const batch of batchesOf(rows, BATCH)) await run(renameMemberships, { rows: batch });
}

const BATCH = 1_000;
