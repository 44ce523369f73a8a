import { groupBy } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { integer } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineWrite, type RawRow } from '../engine/query.ts';
import { BackupRefused } from '../errors.ts';
import { addAuditRecords, writeAuditRecord } from '../store/audit-record.ts';
import { readGraphState } from '../store/graph-state.ts';
import { tellRolesApart } from '../store/roles-of-certificates.ts';
import { keepStandardsApart } from '../store/standards-of-entries.ts';
import type { AuditedWrite } from '../writing/audit.ts';
import { keepPlain } from '../writing/plain-relationships.ts';
import { createNodeChanges, createNodes, type Rows, statementCreates } from '../writing/write.ts';
import { writeAll } from '../writing/write-all.ts';
import { describeCounts, type GraphRecord, type RecordKind } from './format.ts';
import { graphHash } from './graph-hash.ts';
import type { CheckedBackup } from './read.ts';
import { recordsAt } from './records.ts';
import { finish } from './restore-place.ts';

const createRuns = defineWrite<Rows, number>({
  name: 'restoreImportRuns',
  text: `
    UNWIND $rows AS row
    CREATE (run:ImportRun)
    SET run = row
    RETURN count(run) AS total
  `,
  sample: { rows: [{ id: 'import/1', state: 'PUBLISHED' }] },
  decode: (row) => integer(row, 'total'),
});

export interface Restore {
  readonly path: string;
  readonly checked: CheckedBackup;
  readonly write: AuditedWrite;
}

export interface Filling {
  readonly checked: CheckedBackup;
  readonly records: AsyncIterable<readonly GraphRecord[]>;
  readonly write: AuditedWrite;
  /** Highest revision number that the graph had used before. */
  readonly lastRevision: number;
}

/** Fills an empty graph with a backup, which becomes visible with the last transaction. */
export async function fill(
  engine: Engine,
  transaction: Engine['transaction'],
  { checked: { header, counts }, records, write, lastRevision: last }: Filling,
): Promise<void> {
  for await (const batch of records) await transaction((run) => writeRecords(run, batch));
  const { revision, publishedAt, keptSince, hash, schemaVersion } = header;
  const written = await graphHash(recordsAt(engine, header));
  if (written !== hash) {
    throw new BackupRefused(
      `The restored graph has the hash ${written}, but the backup has ${hash}; report this if it happens again.`,
    );
  }
  const detail = `${write.detail}: ${describeCounts(counts)}`;
  await transaction(async (run) => {
    await tellRolesApart(run, schemaVersion);
    await keepStandardsApart(run, schemaVersion);
    const graph = await readGraphState({ read: run });
    await keepPlain(run, { after: graph?.plainRevision ?? null, until: revision });
    await finish(run, { revision, publishedAt, keptSince, lastRevision: Math.max(header.lastRevision, last) });
    await writeAuditRecord(run, { ...write, outcome: 'DONE', revision, detail });
  }, revision);
}

const WRITES: Record<RecordKind, (run: Run, rows: readonly RawRow[]) => Promise<void>> = {
  async node(run, rows) {
    for (const [kind, group] of groupBy(rows, (row) => row['kind'] as EntityKind)) {
      await writeAll(run, createNodes[kind], { rows: group });
    }
  },
  async statement(run, rows) {
    for (const [kind, group] of groupBy(rows, (row) => row['kind'] as StatementKind)) {
      for (const { plain, rows: part, shared } of statementCreates(kind, group))
        await writeAll(run, plain, { rows: part, shared });
    }
  },
  change: (run, rows) => writeAll(run, createNodeChanges, { rows }),
  run: (run, rows) => writeAll(run, createRuns, { rows }),
  audit: addAuditRecords,
};

async function writeRecords(run: Run, records: readonly GraphRecord[]): Promise<void> {
  for (const [kind, group] of groupBy(records, (record) => record.kind)) {
    await WRITES[kind](
      run,
      group.map(({ row }) => row),
    );
  }
}
