import { EARLIEST_DAY, LATEST_DAY } from '../domain/days.ts';
import { groupBy } from '../domain/grouping.ts';
import { sortedIds } from '../domain/ids.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import type { ScopeEntry, Statement } from '../domain/statements/statements.ts';
import { map, text, texts } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { STATEMENT_EDGES } from './statement-ends.ts';
import { decodeEntry, decodeStatement } from './statement-row.ts';
import { alive, visible } from './visibility.ts';

/** Validity of a certificate, with unknown bounds as sentinels; `until` is exclusive. */
export interface CertificateBounds {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

const entriesOutside = defineRead<
  { bounds: readonly CertificateBounds[]; earliest: string; latest: string; revision: number },
  RawRow
>({
  name: 'entriesOutsideValidity',
  text: `
    UNWIND $bounds AS bound
    MATCH (:Entity {id: bound.id})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE ${visible('entry')} AND (
      (entry.validFrom <> $earliest AND (entry.validFrom < bound.from OR entry.validFrom >= bound.until))
      OR (entry.validUntil <> $latest AND (entry.validUntil > bound.until OR entry.validUntil <= bound.from)))
    RETURN entry {.*} AS entry
  `,
  sample: {
    bounds: [{ id: 'certificate/az-fedramp-high', from: EARLIEST_DAY, until: '2027-01-01' }],
    earliest: EARLIEST_DAY,
    latest: LATEST_DAY,
    revision: 1,
  },
  decode: (row) => map(row, 'entry'),
});

/** Finds entries with a known bound outside their certificate's validity. */
export async function readEntriesOutside(
  engine: Engine,
  bounds: readonly CertificateBounds[],
  revision: number,
): Promise<ScopeEntry[]> {
  const rows = await engine.read(entriesOutside, { bounds, earliest: EARLIEST_DAY, latest: LATEST_DAY, revision });
  return rows.map((row) => decodeEntry(row, revision));
}

export interface UnstatedEnvironment {
  readonly certificateId: string;
  readonly environmentId: string;
  /** Sorted by id. */
  readonly entryIds: readonly string[];
  readonly sourceIds: readonly string[];
}

const unstatedEnvironments = defineRead<
  { stated: readonly { id: string; environments: readonly string[] }[]; revision: number },
  UnstatedEnvironment
>({
  name: 'unstatedEnvironments',
  text: `
    UNWIND $stated AS row
    MATCH (:Entity {id: row.id})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE ${visible('entry')} AND entry.environmentId <> '' AND NOT entry.environmentId IN row.environments
    RETURN entry.certificateId AS certificateId, entry.environmentId AS environmentId, entry.sourceIds AS sourceIds,
      collect(entry.id) AS entryIds
  `,
  sample: { stated: [{ id: 'certificate/az-fedramp-high', environments: ['environment/azure'] }], revision: 1 },
  decode: (row) => ({
    certificateId: text(row, 'certificateId'),
    environmentId: text(row, 'environmentId'),
    entryIds: texts(row, 'entryIds'),
    sourceIds: texts(row, 'sourceIds'),
  }),
});

/** Finds entries for an environment that their certificate does not state. */
export async function readUnstatedEnvironments(
  engine: Engine,
  stated: readonly { readonly id: string; readonly environments: readonly string[] }[],
  revision: number,
): Promise<UnstatedEnvironment[]> {
  const bySources = await engine.read(unstatedEnvironments, { stated, revision });
  const places = groupBy(bySources, ({ certificateId, environmentId }) => `${certificateId} ${environmentId}`);
  return [...places.values()].map((rows) => {
    const entryIds = sortedIds(rows.flatMap((row) => row.entryIds));
    return { ...rows[0], entryIds, sourceIds: sortedIds(rows.flatMap((row) => row.sourceIds)) };
  });
}

const danglingStatements = defineRead<{ open: number; revision: number }, { nodeId: string; statement: RawRow }>({
  name: 'danglingStatements',
  text: `
    MATCH (node:Entity)
    WHERE node.untilRevision < $open AND NOT ${alive('node')}
    MATCH (node)<-[:${STATEMENT_EDGES}]-(statement:Statement)
    WHERE ${visible('statement')}
    RETURN node.id AS nodeId, statement {.*} AS statement
    ORDER BY nodeId, statement.id
  `,
  sample: { open: OPEN_REVISION, revision: 1 },
  decode: (row) => ({ nodeId: text(row, 'nodeId'), statement: map(row, 'statement') }),
});

/** Finds statements about a node that does not exist at the revision. */
export async function readDanglingStatements(
  engine: Engine,
  revision: number,
): Promise<{ nodeId: string; statement: Statement }[]> {
  const rows = await engine.read(danglingStatements, { open: OPEN_REVISION, revision });
  return rows.map(({ nodeId, statement }) => ({ nodeId, statement: decodeStatement(statement, revision) }));
}

const unknownSourcesCited = defineRead<
  { known: readonly string[]; revision: number },
  { sourceId: string; statementId: string }
>({
  name: 'unknownSourcesCited',
  text: `
    MATCH (statement:Statement)
    WHERE ${visible('statement')} AND any(cited IN statement.sourceIds WHERE NOT cited IN $known)
    UNWIND statement.sourceIds AS sourceId
    WITH sourceId, statement.id AS statementId
    WHERE NOT sourceId IN $known
    RETURN sourceId, min(statementId) AS statementId
  `,
  sample: { known: ['source/aud'], revision: 1 },
  decode: (row) => ({ sourceId: text(row, 'sourceId'), statementId: text(row, 'statementId') }),
});

/** Finds unknown sources that statements cite, each with the first of these statements by id. */
export function readUnknownSourcesCited(engine: Engine, known: readonly string[], revision: number) {
  return engine.read(unknownSourcesCited, { known, revision });
}
