import { mapYielding } from '../concurrency/yielding.ts';
import type { ScopeEntry, ScopeStatus } from '../domain/statements/statements.ts';
import { collect } from '../engine/collected.ts';
import { integer, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { CLAIM_PROPERTIES, decodeEntry } from './statement-row.ts';
import { valid, visible } from './visibility.ts';

const SHARED = ['kind', 'subjectId'];
const OWN = ['id', 'sourceIds', 'importId', 'fromRevision', 'environmentTaken', ...CLAIM_PROPERTIES];
const ENTRY = collect(SHARED, OWN);
const RETURN_ENTRIES = `WITH entry ORDER BY entry.sortKey
    RETURN ${ENTRY.of('entry')}`;

const entriesOfSubjects = defineRead<{ ids: readonly string[]; revision: number }, readonly RawRow[]>({
  name: 'entriesOfSubjects',
  text: `
    UNWIND $ids AS id
    MATCH (entry:ScopeEntry {subjectId: id}) USING INDEX SEEK entry:ScopeEntry(subjectId)
    WHERE ${visible('entry')}
    ${RETURN_ENTRIES}
  `,
  sample: { ids: ['service/key-vault'], revision: 1 },
  decode: ENTRY.rows,
});

/** Reads all entries about the subjects, valid on any day, sorted by environment and certificate. */
export async function readEntriesOfSubjects(
  engine: Engine,
  ids: readonly string[],
  revision: number,
): Promise<ScopeEntry[]> {
  const rows = await engine.read(entriesOfSubjects, { ids, revision });
  return mapYielding(rows.flat(), (row) => decodeEntry(row, revision));
}

interface SubjectUnder {
  readonly id: string;
  readonly certificates: readonly string[];
}

const entriesOfSubjectsUnder = defineRead<{ wanted: readonly SubjectUnder[]; revision: number }, readonly RawRow[]>({
  name: 'entriesOfSubjectsUnder',
  text: `
    UNWIND $wanted AS asked
    MATCH (entry:ScopeEntry {subjectId: asked.id}) USING INDEX SEEK entry:ScopeEntry(subjectId)
    WHERE entry.certificateId IN asked.certificates AND ${visible('entry')}
    ${RETURN_ENTRIES}
  `,
  sample: { wanted: [{ id: 'service/key-vault', certificates: ['certificate/az-fedramp-high'] }], revision: 1 },
  decode: ENTRY.rows,
});

/** Same for entries of some certificates. */
export async function readEntriesOfSubjectsUnder(
  engine: Engine,
  wanted: readonly SubjectUnder[],
  revision: number,
): Promise<ScopeEntry[]> {
  const rows = await engine.read(entriesOfSubjectsUnder, { wanted, revision });
  return mapYielding(rows.flat(), (row) => decodeEntry(row, revision));
}

/** Selects entries of nodes with very many: certificates or environments. */
export interface ScopeQuestion {
  readonly ids: readonly string[];
  readonly statuses: readonly ScopeStatus[];
  /** Environments of a certificate's entries, or certificates of an environment's. */
  readonly others: readonly string[] | null;
  readonly day: string;
  readonly revision: number;
}

const ANCHORS = {
  Certificate: { relationship: 'GIVEN_BY', other: 'environmentId' },
  Environment: { relationship: 'IN_ENVIRONMENT', other: 'certificateId' },
} as const;
export type ScopeAnchor = keyof typeof ANCHORS;

const SCOPE_SAMPLE: ScopeQuestion = {
  ids: ['certificate/az-fedramp-high'],
  statuses: ['IN_SCOPE'],
  others: null,
  day: '2026-01-01',
  revision: 1,
};

function matchEntries({ relationship, other }: (typeof ANCHORS)[ScopeAnchor]): string {
  return `MATCH (anchor:Entity {id: id})<-[:${relationship}]-(entry:ScopeEntry) USING INDEX SEEK anchor:Entity(id)
      WHERE entry.status IN $statuses AND ($others IS NULL OR entry.${other} IN $others)
        AND ${visible('entry')} AND ${valid('entry')}`;
}

/**
 * Returned by column, since maps are slow in the embedded engine: ten thousand take three times as long to return, and
 * ten times as long to free.
 */
const COLUMNS = [...SHARED, ...OWN].map((property) => `entry.${property} AS ${property}`).join(', ');

function definePage(anchor: ScopeAnchor) {
  return defineRead<ScopeQuestion & { after: string; limit: number }, { anchorId: string; entry: RawRow }>({
    name: `scopePageOf${anchor}`,
    text: `
    UNWIND $ids AS id
    CALL (id) {
      ${matchEntries(ANCHORS[anchor])}
        AND entry.sortKey > $after
      RETURN entry
      ORDER BY entry.sortKey LIMIT $limit
    }
    WITH id AS anchorId, entry ORDER BY anchorId, entry.sortKey
    RETURN anchorId, ${COLUMNS}
  `,
    sample: { ...SCOPE_SAMPLE, after: '', limit: 21 },
    decode: (row) => ({ anchorId: text(row, 'anchorId'), entry: row }),
  });
}

function defineCount(anchor: ScopeAnchor) {
  return defineRead<ScopeQuestion, { anchorId: string; total: number }>({
    name: `scopeCountOf${anchor}`,
    text: `
    UNWIND $ids AS id
      ${matchEntries(ANCHORS[anchor])}
    RETURN id AS anchorId, count(entry) AS total
  `,
    sample: SCOPE_SAMPLE,
    decode: (row) => ({ anchorId: text(row, 'anchorId'), total: integer(row, 'total') }),
  });
}

const PAGES = { Certificate: definePage('Certificate'), Environment: definePage('Environment') };
const COUNTS = { Certificate: defineCount('Certificate'), Environment: defineCount('Environment') };

/** Reads entries after a sort key, by subject, environment and certificate. */
export async function readScopePage(
  engine: Engine,
  anchor: ScopeAnchor,
  question: ScopeQuestion & { readonly after: string; readonly limit: number },
): Promise<{ anchorId: string; entry: ScopeEntry }[]> {
  const rows = await engine.read(PAGES[anchor], question);
  return mapYielding(rows, ({ anchorId, entry }) => ({ anchorId, entry: decodeEntry(entry, question.revision) }));
}

export function countScope(engine: Engine, anchor: ScopeAnchor, question: ScopeQuestion) {
  return engine.read(COUNTS[anchor], question);
}
