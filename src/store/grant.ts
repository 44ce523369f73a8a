import { groupBy } from '../domain/grouping.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import { integer, map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { decodeStatement } from './statement-row.ts';
import { valid, visible } from './visibility.ts';

/** Entries in scope, of some certificates, on a day. */
export interface GrantScope {
  readonly certificates: readonly string[];
  readonly day: string;
  readonly revision: number;
}

const SAMPLE: GrantScope = { certificates: ['certificate/az-fedramp-high'], day: '2026-01-01', revision: 1 };

const ENTRIES_IN_SCOPE = `
      UNWIND $certificates AS certificateId
      MATCH (:Entity {id: certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
      WHERE entry.status = 'IN_SCOPE' AND ${visible('entry')} AND ${valid('entry')}`;

/** A walk over subjects: those that an entry names, from an id on. */
export interface SubjectWalk {
  readonly certificates: readonly string[];
  /** Null does not restrict. */
  readonly environments: readonly string[] | null;
  readonly from: string;
}

const namedSubjectIds = defineRead<
  { walks: readonly (SubjectWalk & { key: number })[]; day: string; revision: number; limit: number },
  { key: number; subjectId: string }
>({
  name: 'namedSubjectIds',
  text: `
    UNWIND $walks AS walk
    CALL (walk) {
      UNWIND walk.certificates AS certificateId
      MATCH (:Entity {id: certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
      WHERE entry.status = 'IN_SCOPE' AND ${visible('entry')} AND ${valid('entry')}
        AND entry.subjectId >= walk.from AND (walk.environments IS NULL OR entry.environmentId IN walk.environments)
      WITH DISTINCT entry.subjectId AS subjectId
      RETURN subjectId
      ORDER BY subjectId LIMIT $limit
    }
    RETURN walk.key AS key, subjectId
    ORDER BY key, subjectId
  `,
  sample: {
    walks: [{ key: 0, certificates: SAMPLE.certificates, environments: ['environment/azure'], from: '' }],
    day: SAMPLE.day,
    revision: SAMPLE.revision,
    limit: 10,
  },
  decode: (row) => ({ key: integer(row, 'key'), subjectId: text(row, 'subjectId') }),
});

/** The next subjects of each walk, by id, in the order of the walks. */
export async function readNamedSubjectIds(
  engine: Engine,
  walks: readonly SubjectWalk[],
  at: { readonly day: string; readonly revision: number; readonly limit: number },
): Promise<string[][]> {
  const rows = await engine.read(namedSubjectIds, { walks: walks.map((walk, key) => ({ ...walk, key })), ...at });
  const found = groupBy(rows, ({ key }) => key);
  return walks.map((_walk, key) => found.get(key)?.map(({ subjectId }) => subjectId) ?? []);
}

/** How many services an environment's entries of a certificate list, whatever speaks against them. */
export interface ListedCount {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly services: number;
}

interface CountScope extends GrantScope {
  readonly resting: readonly string[];
  readonly apart: readonly string[];
}

const grantCounts = defineRead<CountScope, ListedCount | ScopeEntry>({
  name: 'grantCounts',
  text: `
    CALL () {${ENTRIES_IN_SCOPE} AND entry.subjectId STARTS WITH 'service/'
      WITH entry.certificateId AS certificateId, entry.environmentId AS environmentId,
        count(DISTINCT entry.subjectId) AS services
      RETURN certificateId, environmentId, services, null AS entry
      UNION ALL
      UNWIND $apart AS subjectId
      MATCH (entry:ScopeEntry {subjectId: subjectId})
      WHERE (entry.certificateId IN $certificates OR entry.certificateId IN $resting) AND ${visible('entry')}
      RETURN null AS certificateId, null AS environmentId, 0 AS services, entry {.*} AS entry
    }
    RETURN certificateId, environmentId, services, entry, $revision AS revision
  `,
  sample: { ...SAMPLE, resting: [], apart: ['family/azure'] },
  decode: (row) =>
    row['certificateId'] === null
      ? (decodeStatement(map(row, 'entry'), integer(row, 'revision')) as ScopeEntry)
      : {
          certificateId: text(row, 'certificateId'),
          environmentId: text(row, 'environmentId') || null,
          services: integer(row, 'services'),
        },
});

/**
 * In one query: the listed services counted by certificate and environment, and the entries of
 * the subjects that stand apart, since the rules must look at each of those.
 */
export async function readGrantCounts(
  engine: Engine,
  question: CountScope,
): Promise<{ counts: ListedCount[]; entries: ScopeEntry[] }> {
  const rows = await engine.read(grantCounts, question);
  return {
    counts: rows.filter((row): row is ListedCount => !('kind' in row)),
    entries: rows.filter((row): row is ScopeEntry => 'kind' in row),
  };
}

/** How many requirements a certificate gives in an environment: '' is the one that is not stated. */
export interface GrantWeight {
  readonly certificateId: string;
  readonly environmentId: string;
  readonly requirements: number;
}

const subjectTotals = defineRead<
  { weights: readonly GrantWeight[]; day: string; revision: number },
  { subjectId: string; rows: number }
>({
  name: 'subjectTotals',
  text: `
    UNWIND $weights AS weight
    MATCH (:Entity {id: weight.certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.environmentId = weight.environmentId AND entry.status = 'IN_SCOPE'
      AND entry.subjectId STARTS WITH 'service/' AND ${visible('entry')} AND ${valid('entry')}
    WITH DISTINCT weight.certificateId AS certificateId, weight.environmentId AS environmentId,
      weight.requirements AS requirements, entry.subjectId AS subjectId
    RETURN subjectId, sum(requirements) AS total
  `,
  sample: {
    weights: [{ certificateId: 'certificate/az-fedramp-high', environmentId: 'environment/azure', requirements: 421 }],
    day: '2026-01-01',
    revision: 1,
  },
  decode: (row) => ({ subjectId: text(row, 'subjectId'), rows: integer(row, 'total') }),
});

/** The rows that each listed service has, whatever speaks against them. */
export function readSubjectTotals(
  engine: Engine,
  question: { readonly weights: readonly GrantWeight[]; readonly day: string; readonly revision: number },
) {
  return engine.read(subjectTotals, question);
}
