import { compareText, kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import { existingEntities } from '../plan/existing.ts';
import { circlesAgain } from './circles-again.ts';
import type { Conflict } from './conflict.ts';
import { oneOnlyAgain } from './one-only-again.ts';
import { readInPages } from './pages.ts';
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
  readonly ids: readonly string[];
}

const SAMPLE = { revision: 1, open: OPEN_REVISION, ids: ['service/key-vault'] };

/** What of the run a query is asked about, by ids: of statements, versions of them, or nodes. */
type About = ReturnType<typeof idsOf>;

function defineConflict(name: string, about: keyof About, match: string, sentence: string) {
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
  return { query, about, sentence };
}

const LIVES = 'coalesce(node.pastLives, []) + [node.fromRevision, node.untilRevision] AS revisions';

const LATER_VERSIONS = `UNWIND $ids AS id
    MATCH (statement:Statement {id: id}) USING INDEX SEEK statement:Statement(id)
    WHERE statement.untilRevision > $revision
    WITH id, [statement.fromRevision, statement.untilRevision] AS revisions`;

const OF_STATEMENTS = [
  defineConflict('statementsChangedLater', 'superseded', LATER_VERSIONS, 'was changed again by'),
  defineConflict('statementsOpenedLater', 'closedIds', LATER_VERSIONS, 'was stated again by'),
  ...(['placed', 'displaced'] as const).map((about) =>
    defineConflict(
      `entriesPlaced${about === 'placed' ? 'By' : 'Without'}Later`,
      about,
      `UNWIND $ids AS certificateId
    MATCH (:Entity {id: certificateId})<-[:GIVEN_BY]-(statement:ScopeEntry)
    WHERE statement.fromRevision > $revision AND (statement.environmentId = '' OR statement.environmentTaken = true)
    WITH statement.id AS id, [statement.fromRevision] AS revisions`,
      'names no environment, so that it stands where its certificate applied for',
    ),
  ),
];

const CHANGED_LATER = `UNWIND $ids AS id
    MATCH (later:NodeChange {nodeId: id}) USING INDEX SEEK later:NodeChange(nodeId)
    WHERE later.revision > $revision
    WITH id, [later.revision] AS revisions`;

const OF_NODES = [
  defineConflict('nodesChangedLater', 'changed', CHANGED_LATER, 'was changed again by'),
  defineConflict('newNodesChangedLater', 'created', CHANGED_LATER, 'was changed by'),
  defineConflict(
    'nodesLivingLater',
    'moved',
    `UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    WITH id, ${LIVES}`,
    'came or went again by',
  ),
  defineConflict(
    'newNodesUsedLater',
    'created',
    `UNWIND $ids AS id
    MATCH (node:Entity {id: id})<--(statement:Statement)
    WHERE statement.fromRevision > $revision
    WITH id, [statement.fromRevision] AS revisions`,
    'is named by a statement of',
  ),
  defineConflict(
    'newStandardsUsedLater',
    'created',
    `UNWIND $ids AS id
    MATCH (standard:Entity {id: id})<-[:PART_OF]-(node:Clause)
    WHERE node.fromRevision > $revision
    WITH id, ${LIVES}`,
    'got clauses from',
  ),
];

const OF_SOURCES = [
  defineConflict(
    'newSourcesUsedLater',
    'sources',
    `MATCH (statement:Statement)
    WHERE statement.fromRevision > $revision
    UNWIND statement.sourceIds AS id
    WITH id, [statement.fromRevision] AS revisions
    WHERE id IN $ids`,
    'is the source of a statement of',
  ),
  defineConflict(
    'newSourcesOfNodesLater',
    'sources',
    `MATCH (node:Entity)
    WHERE node.fromRevision > $revision
    UNWIND node.sourceIds AS id
    WITH id, ${LIVES}
    WHERE id IN $ids`,
    'is the source of a node of',
  ),
  defineConflict(
    'newSourcesOfChangedNodesLater',
    'sources',
    `MATCH (change:NodeChange)
    WHERE change.revision > $revision
    MATCH (node:Entity {id: change.nodeId})
    UNWIND node.sourceIds AS id
    WITH id, [change.revision] AS revisions
    WHERE id IN $ids`,
    'is the source of a node that was changed by',
  ),
];

/** What the run had taken away comes back, and leans on what may be gone since. */
const OF_WHAT_COMES_BACK = [
  defineConflict(
    'endsGoneLater',
    'closedVersions',
    `UNWIND $ids AS version
    MATCH (closed:Statement {version: version})-->(node:Entity)
    WHERE node.untilRevision <> $open
    WITH node.id AS id, [node.untilRevision] AS revisions`,
    'is needed again, but was taken back by',
  ),
  defineConflict(
    'neededNodesGoneLater',
    'needed',
    `UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    WHERE node.untilRevision <> $open
    WITH id, [node.untilRevision] AS revisions`,
    'is needed again, but was taken back by',
  ),
  defineConflict(
    'standardsGoneLater',
    'ended',
    `UNWIND $ids AS clauseId
    MATCH (clause:Entity {id: clauseId})-[:PART_OF]->(node:Entity)
    WHERE node.untilRevision <> $open
    WITH node.id AS id, [node.untilRevision] AS revisions`,
    'is needed again, but was taken back by',
  ),
];

const QUERIES = [...OF_STATEMENTS, ...OF_NODES, ...OF_WHAT_COMES_BACK, ...OF_SOURCES];

export async function conflictsWith(
  engine: Engine,
  revision: number,
  { traces, cancelled }: { readonly traces: RunTraces; readonly cancelled: Aftermath['cancelled'] },
): Promise<Conflict[]> {
  const about = idsOf(traces, await nodesAgain(engine, traces));
  const isLater = (each: number) => each > revision && each !== OPEN_REVISION && !cancelled.has(each);
  const conflicts = new Map<string, Conflict>();
  for (const { query, about: what, sentence } of QUERIES) {
    const touched = await readInPages(engine, query, about[what], { revision, open: OPEN_REVISION });
    for (const { id, revisions } of touched.sort((left, right) => compareText(left.id, right.id))) {
      for (const later of revisions.filter(isLater)) {
        const key = `${id} ${later}`;
        if (!conflicts.has(key)) conflicts.set(key, { id, sentence: `${id} ${sentence} import/${later}.` });
      }
    }
  }
  const circles = await circlesAgain(engine, traces, revision);
  return [...conflicts.values(), ...circles, ...(await oneOnlyAgain(engine, traces, { revision, isLater }))];
}

function idsOf(traces: RunTraces, nodes: readonly RawRow[]) {
  const { opened, closedIds, closedVersions, closedSources, placed, displaced, changes, created, ended } = traces;
  const superseded = opened.filter(({ untilRevision }) => untilRevision !== OPEN_REVISION);
  const sources = nodes.flatMap((row) => (row['sourceIds'] ?? []) as readonly string[]);
  return {
    superseded: superseded.map(({ id }) => id),
    closedIds,
    closedVersions,
    placed,
    displaced,
    changed: changes.map(({ nodeId }) => nodeId),
    created,
    ended,
    moved: [...created, ...ended],
    needed: [...new Set([...closedSources, ...sources])],
    sources: created.filter((id) => kindOfId(id) === 'Source'),
  };
}

/** Nodes as the undoing would leave them: those that the run changed, and those that it took back and did not change. */
async function nodesAgain(engine: Engine, { changes, ended }: RunTraces): Promise<RawRow[]> {
  const changed = new Set(changes.map(({ nodeId }) => nodeId));
  const ids = ended.filter((id) => !changed.has(id));
  const rows = await readInPages(engine, existingEntities, ids, {});
  return [...changes.map(({ before }) => before), ...rows.map(({ properties }) => properties)];
}
