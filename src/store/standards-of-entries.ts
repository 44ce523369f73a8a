import { batchesOf } from '../domain/batches.ts';
import { type ScopeEntryContent, scopeSortKey, statementId } from '../domain/statements/statements.ts';
import { integer, text, texts } from '../engine/decode.ts';
import type { Run } from '../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';
import { CLAIM_PROPERTIES, decodeClaim } from './statement-row.ts';

/** First version of the schema in which ids of entries that name a standard depend on it. */
const STANDARDS_IN_KEYS = 6;

interface OldEntry {
  readonly version: string;
  readonly content: ScopeEntryContent;
  readonly sourceIds: readonly string[];
  readonly fromRevision: number;
}

const entriesForStandards = defineRead<Record<string, never>, OldEntry>({
  name: 'entriesForStandards',
  text: `
    MATCH (:Standard)<-[:FOR_STANDARD]-(entry:ScopeEntry)
    RETURN entry.version AS version, entry.subjectId AS subjectId, entry.sourceIds AS sourceIds,
      entry.fromRevision AS fromRevision, ${CLAIM_PROPERTIES.map((property) => `entry.${property} AS ${property}`).join(', ')}
  `,
  sample: {},
  decode: (row) => ({
    version: text(row, 'version'),
    content: { kind: 'ScopeEntry', subjectId: text(row, 'subjectId'), ...decodeClaim(row) },
    sourceIds: texts(row, 'sourceIds'),
    fromRevision: integer(row, 'fromRevision'),
  }),
});

const renameEntries = defineWrite<{ rows: readonly RawRow[] }, number>({
  name: 'renameEntries',
  text: `
    UNWIND $rows AS row
    MATCH (entry:Statement {version: row.before}) USING INDEX SEEK entry:Statement(version)
    SET entry.id = row.id, entry.version = row.version, entry.sortKey = row.sortKey
    RETURN count(entry) AS total
  `,
  sample: { rows: [{ before: 'a@1', id: 'b', version: 'b@1', sortKey: '' }] },
  decode: (row) => integer(row, 'total'),
});

/**
 * Migrates the ids of entries that name a standard, in a graph by an earlier version of the program. Otherwise the next
 * list would add them a second time.
 */
export async function keepStandardsApart(run: Run, schemaVersion: number): Promise<void> {
  if (schemaVersion >= STANDARDS_IN_KEYS) return;
  const rows = (await run(entriesForStandards, {})).map(({ version: before, content, sourceIds, fromRevision }) => {
    const id = statementId(content, sourceIds);
    return { before, id, version: `${id}@${fromRevision}`, sortKey: scopeSortKey(content, id) };
  });
  for (const batch of batchesOf(rows, BATCH)) await run(renameEntries, { rows: batch });
}

const BATCH = 1_000;
