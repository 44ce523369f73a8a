import { randomBytes } from 'node:crypto';
import { integer, integerOrNull, map, text, textOrNull, word } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';

const ACTIONS = ['IMPORT', 'STAGE', 'PUBLISH', 'DISCARD', 'REVERT', 'PRUNE', 'RESTORE'] as const;
const OUTCOMES = ['BEGUN', 'DONE', 'UNCHANGED', 'REFUSED', 'FAILED'] as const;
const LONGEST_DETAIL = 500;
/** Sorts after all ids. */
const NEWEST = '~';

/** Time of this process's latest record, and the number of records with that time. */
const latest = { at: '', records: 0 };

/**
 * Write with its outcome; an irreversible one is also recorded when it begins. Ids sort by time, and by order for
 * records of a process with the same time.
 */
export interface AuditRecord {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: (typeof ACTIONS)[number];
  readonly outcome: (typeof OUTCOMES)[number];
  readonly importId: string | null;
  /** Revision that the write created; null: none. */
  readonly revision: number | null;
  readonly detail: string | null;
}

export interface WriteCount extends Pick<AuditRecord, 'action' | 'outcome'> {
  readonly total: number;
}

const createRecord = defineWrite<{ record: RawRow }, number>({
  name: 'createAuditRecord',
  text: `
    CREATE (record:AuditRecord)
    SET record = $record
    RETURN count(record) AS total
  `,
  sample: { record: { id: '2026-01-01T00:00:00.000Z 0', at: '2026-01-01T00:00:00.000Z' } },
  decode: (row) => integer(row, 'total'),
});

const addRecords = defineWrite<{ records: readonly RawRow[] }, number>({
  name: 'addAuditRecords',
  text: `
    UNWIND $records AS row
    MERGE (record:AuditRecord {id: row.id})
    SET record = row
    RETURN count(record) AS total
  `,
  sample: { records: [{ id: '2026-01-01T00:00:00.000Z 0', at: '2026-01-01T00:00:00.000Z' }] },
  decode: (row) => integer(row, 'total'),
});

const recordPage = defineRead<{ before: string; limit: number }, AuditRecord>({
  name: 'auditRecordPage',
  text: `
    MATCH (record:AuditRecord)
    WHERE record.id < $before
    RETURN record {.*} AS record
    ORDER BY record.id DESC LIMIT $limit
  `,
  sample: { before: NEWEST, limit: 51 },
  decode: (row) => decodeRecord(map(row, 'record')),
});

const recordCount = defineRead<Record<string, never>, number>({
  name: 'auditRecordCount',
  text: `
    MATCH (record:AuditRecord)
    RETURN count(record) AS total
  `,
  sample: {},
  decode: (row) => integer(row, 'total'),
});

const writeCounts = defineRead<Record<string, never>, WriteCount>({
  name: 'auditWriteCounts',
  text: `
    MATCH (record:AuditRecord)
    RETURN record.action AS action, record.outcome AS outcome, count(record) AS total
  `,
  sample: {},
  decode: (row) => ({
    action: word(row, 'action', ACTIONS),
    outcome: word(row, 'outcome', OUTCOMES),
    total: integer(row, 'total'),
  }),
});

/** Writes a record, in the transaction that it reports if there is one. */
export async function writeAuditRecord(run: Run, record: Omit<AuditRecord, 'id' | 'at'>): Promise<void> {
  const at = new Date().toISOString();
  await run(createRecord, {
    record: { ...record, detail: record.detail?.slice(0, LONGEST_DETAIL) ?? null, id: nextId(at), at },
  });
}

function nextId(at: string): string {
  latest.records = at === latest.at ? latest.records + 1 : 0;
  latest.at = at;
  return `${at} ${latest.records.toString(16).padStart(4, '0')}${randomBytes(4).toString('hex')}`;
}

/** Adds records from another log. Skips existing ones, since records never change. */
export async function addAuditRecords(run: Run, records: readonly RawRow[]): Promise<void> {
  await run(addRecords, { records });
}

/** Reads the newest records before an id; null: from the newest. */
export async function readAuditRecords(engine: Engine, before: string | null, limit: number): Promise<AuditRecord[]> {
  return engine.read(recordPage, { before: before ?? NEWEST, limit });
}

export function countWrites(engine: Engine): Promise<WriteCount[]> {
  return engine.read(writeCounts, {});
}

export async function countAuditRecords(engine: Engine): Promise<number> {
  return (await engine.read(recordCount, {}))[0] ?? 0;
}

function decodeRecord(row: RawRow): AuditRecord {
  return {
    id: text(row, 'id'),
    at: text(row, 'at'),
    by: text(row, 'by'),
    action: word(row, 'action', ACTIONS),
    outcome: word(row, 'outcome', OUTCOMES),
    importId: textOrNull(row, 'importId'),
    revision: integerOrNull(row, 'revision'),
    detail: textOrNull(row, 'detail'),
  };
}
