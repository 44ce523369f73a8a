import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import { existingEntities } from '../existing.ts';
import { circlesAgain } from './circles-again.ts';
import type { Conflict } from './conflict.ts';
import { oneOnlyAgain } from './one-only-again.ts';
import type { RunTraces } from './run-traces.ts';
import type { Aftermath } from './undoings.ts';

interface Touched {
  readonly id: string;
  /** Of the runs that may have touched it; earlier ones and such as were undone among them. */
  readonly revisions: readonly number[];
}

interface Undone {
  readonly revision: number;
  readonly open: number;
  readonly createdIds: readonly string[];
  readonly endedIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly neededIds: readonly string[];
}

const SAMPLE = {
  revision: 1,
  open: OPEN_REVISION,
  createdIds: ['service/key-vault'],
  endedIds: ['service/key-vault'],
  sourceIds: ['source/aud'],
  neededIds: ['source/aud'],
};

function defineConflict(name: string, match: string, sentence: string) {
  const query = defineRead<Undone, Touched>({
    name,
    text: `
    ${match}
    RETURN DISTINCT id, revisions
    ORDER BY id
  `,
    sample: SAMPLE,
    decode: (row) => ({ id: text(row, 'id'), revisions: row['revisions'] as readonly number[] }),
  });
  return { query, sentence };
}

const LIVES = 'coalesce(node.pastLives, []) + [node.fromRevision, node.untilRevision] AS revisions';

const OF_STATEMENTS = [
  defineConflict(
    'statementsChangedLater',
    `MATCH (mine:Statement)
    WHERE mine.fromRevision = $revision AND mine.untilRevision <> $open
    MATCH (statement:Statement {id: mine.id})
    WHERE statement.untilRevision > $revision
    WITH statement.id AS id, [statement.fromRevision, statement.untilRevision] AS revisions`,
    'was changed again by',
  ),
  defineConflict(
    'statementsOpenedLater',
    `MATCH (closed:Statement {untilRevision: $revision})
    MATCH (statement:Statement {id: closed.id})
    WHERE statement.untilRevision > $revision
    WITH statement.id AS id, [statement.fromRevision, statement.untilRevision] AS revisions`,
    'was stated again by',
  ),
  ...(['from', 'until'] as const).map((bound) =>
    defineConflict(
      `entriesPlaced${bound === 'from' ? 'By' : 'Without'}Later`,
      `MATCH (mine:Statement)
    WHERE mine.${bound}Revision = $revision AND mine.membership = 'APPLIES_IN'
    MATCH (:Entity {id: mine.fromId})<-[:GIVEN_BY]-(statement:ScopeEntry)
    WHERE statement.fromRevision > $revision AND (statement.environmentId = '' OR statement.environmentTaken = true)
    WITH statement.id AS id, [statement.fromRevision] AS revisions`,
      'names no environment, so that it stands where its certificate applied for',
    ),
  ),
];

const OF_NODES = [
  defineConflict(
    'nodesChangedLater',
    `MATCH (change:NodeChange {revision: $revision})
    MATCH (later:NodeChange {nodeId: change.nodeId})
    WHERE later.revision > $revision
    WITH later.nodeId AS id, [later.revision] AS revisions`,
    'was changed again by',
  ),
  defineConflict(
    'newNodesChangedLater',
    `UNWIND $createdIds AS id
    MATCH (later:NodeChange {nodeId: id})
    WHERE later.revision > $revision
    WITH id, [later.revision] AS revisions`,
    'was changed by',
  ),
  defineConflict(
    'nodesLivingLater',
    `UNWIND $createdIds + $endedIds AS id
    MATCH (node:Entity {id: id})
    WITH id, ${LIVES}`,
    'came or went again by',
  ),
  defineConflict(
    'newNodesUsedLater',
    `UNWIND $createdIds AS id
    MATCH (node:Entity {id: id})<--(statement:Statement)
    WHERE statement.fromRevision > $revision
    WITH id, [statement.fromRevision] AS revisions`,
    'is named by a statement of',
  ),
  defineConflict(
    'newStandardsUsedLater',
    `UNWIND $createdIds AS id
    MATCH (standard:Entity {id: id})<-[:PART_OF]-(node:Clause)
    WHERE node.fromRevision > $revision
    WITH id, ${LIVES}`,
    'got clauses from',
  ),
];

const OF_SOURCES = [
  defineConflict(
    'newSourcesUsedLater',
    `MATCH (statement:Statement)
    WHERE statement.fromRevision > $revision
    UNWIND statement.sourceIds AS id
    WITH id, [statement.fromRevision] AS revisions
    WHERE id IN $sourceIds`,
    'is the source of a statement of',
  ),
  defineConflict(
    'newSourcesOfNodesLater',
    `MATCH (node:Entity)
    WHERE node.fromRevision > $revision
    UNWIND node.sourceIds AS id
    WITH id, ${LIVES}
    WHERE id IN $sourceIds`,
    'is the source of a node of',
  ),
  defineConflict(
    'newSourcesOfChangedNodesLater',
    `MATCH (change:NodeChange)
    WHERE change.revision > $revision
    MATCH (node:Entity {id: change.nodeId})
    UNWIND node.sourceIds AS id
    WITH id, [change.revision] AS revisions
    WHERE id IN $sourceIds`,
    'is the source of a node that was changed by',
  ),
];

/** What the run had taken away comes back, and leans on what may be gone since. */
const OF_WHAT_COMES_BACK = [
  defineConflict(
    'endsGoneLater',
    `MATCH (closed:Statement {untilRevision: $revision})-->(node:Entity)
    WHERE node.untilRevision <> $open
    WITH node.id AS id, [node.untilRevision] AS revisions`,
    'is needed again, but was taken back by',
  ),
  defineConflict(
    'neededNodesGoneLater',
    `UNWIND $neededIds AS id
    MATCH (node:Entity {id: id})
    WHERE node.untilRevision <> $open
    WITH id, [node.untilRevision] AS revisions`,
    'is needed again, but was taken back by',
  ),
  defineConflict(
    'standardsGoneLater',
    `UNWIND $endedIds AS clauseId
    MATCH (clause:Entity {id: clauseId})-[:PART_OF]->(node:Entity)
    WHERE node.untilRevision <> $open
    WITH node.id AS id, [node.untilRevision] AS revisions`,
    'is needed again, but was taken back by',
  ),
];

export async function conflictsWith(
  engine: Engine,
  revision: number,
  { traces, cancelled }: { readonly traces: RunTraces; readonly cancelled: Aftermath['cancelled'] },
): Promise<Conflict[]> {
  const { created, ended, closed } = traces;
  const sourceIds = created.filter((id) => kindOfId(id) === 'Source');
  const sourced = [...closed, ...(await nodesAgain(engine, traces))];
  const neededIds = [...new Set(sourced.flatMap((row) => (row['sourceIds'] ?? []) as readonly string[]))];
  const undone = { revision, open: OPEN_REVISION, createdIds: created, endedIds: ended, sourceIds, neededIds };
  const queries = [...OF_STATEMENTS, ...OF_NODES, ...OF_WHAT_COMES_BACK, ...(sourceIds.length > 0 ? OF_SOURCES : [])];
  const isLater = (each: number) => each > revision && each !== OPEN_REVISION && !cancelled.has(each);
  const conflicts = new Map<string, Conflict>();
  for (const { query, sentence } of queries) {
    for (const { id, revisions } of await engine.read(query, undone)) {
      for (const later of revisions.filter(isLater)) {
        const key = `${id} ${later}`;
        if (!conflicts.has(key)) conflicts.set(key, { id, sentence: `${id} ${sentence} import/${later}.` });
      }
    }
  }
  const circles = await circlesAgain(engine, traces, revision);
  return [...conflicts.values(), ...circles, ...(await oneOnlyAgain(engine, traces, { revision, isLater }))];
}

/** Nodes as the undoing would leave them: those that the run changed, and those that it took back and did not change. */
async function nodesAgain(engine: Engine, { changes, ended }: RunTraces): Promise<RawRow[]> {
  const changed = new Set(changes.map(({ nodeId }) => nodeId));
  const ids = ended.filter((id) => !changed.has(id));
  const rows = ids.length === 0 ? [] : await engine.read(existingEntities, { ids });
  return [...changes.map(({ before }) => before), ...rows.map(({ properties }) => properties)];
}
