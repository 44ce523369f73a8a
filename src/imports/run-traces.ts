import { kindOfId } from '../domain/ids.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';

/** What a run left in the graph, and what later runs made of it. */

interface AtRevision {
  readonly revision: number;
}

const SAMPLE = { revision: 1 };

function defineTrace(name: string, pattern: string, returned: string) {
  return defineRead<AtRevision, string>({
    name,
    text: `
    MATCH ${pattern}
    RETURN ${returned} AS id
    ORDER BY id
  `,
    sample: SAMPLE,
    decode: (row) => text(row, 'id'),
  });
}

/** Versions of statements that the run opened. */
export const openedBy = defineTrace('openedBy', '(item:Statement {fromRevision: $revision})', 'item.version');
/** Nodes that the run made. */
export const createdBy = defineTrace('createdBy', '(item:Entity {fromRevision: $revision})', 'item.id');
/** Nodes that the run took back. */
export const endedBy = defineTrace('endedBy', '(item:Entity {untilRevision: $revision})', 'item.id');

/** Statements that the run closed, as they were. */
export const closedBy = defineRead<AtRevision, RawRow>({
  name: 'closedBy',
  text: `
    MATCH (statement:Statement {untilRevision: $revision})
    RETURN statement {.*} AS statement
    ORDER BY statement.version
  `,
  sample: SAMPLE,
  decode: (row) => map(row, 'statement'),
});

/** What a later run has touched, so that the run cannot be undone without undoing that one first. */
export interface Conflict {
  readonly id: string;
  readonly sentence: string;
}

function defineConflict(name: string, match: string, sentence: string) {
  return defineRead<AtRevision & { open: number; sourceIds: readonly string[] }, Conflict>({
    name,
    text: `
    ${match}
    RETURN DISTINCT id, importId
    ORDER BY id, importId
  `,
    sample: { ...SAMPLE, open: OPEN_REVISION, sourceIds: ['source/aud'] },
    decode: (row) => ({ id: text(row, 'id'), sentence: `${text(row, 'id')} ${sentence} ${text(row, 'importId')}.` }),
  });
}

const CONFLICTS = [
  defineConflict(
    'statementsChangedLater',
    `MATCH (statement:Statement {fromRevision: $revision})
    WHERE statement.untilRevision <> $open
    WITH statement.id AS id, 'import/' + toString(statement.untilRevision) AS importId`,
    'was changed again by',
  ),
  defineConflict(
    'statementsOpenedLater',
    `MATCH (closed:Statement {untilRevision: $revision})
    MATCH (statement:Statement {id: closed.id})
    WHERE statement.fromRevision > $revision AND statement.untilRevision = $open
    WITH statement.id AS id, statement.importId AS importId`,
    'was stated again by',
  ),
  defineConflict(
    'nodesChangedLater',
    `MATCH (change:NodeChange {revision: $revision})
    MATCH (later:NodeChange {nodeId: change.nodeId})
    WHERE later.revision > $revision
    WITH later.nodeId AS id, 'import/' + toString(later.revision) AS importId`,
    'was changed again by',
  ),
  defineConflict(
    'newNodesChangedLater',
    `MATCH (node:Entity {fromRevision: $revision})
    MATCH (later:NodeChange {nodeId: node.id})
    WHERE later.revision > $revision
    WITH later.nodeId AS id, 'import/' + toString(later.revision) AS importId`,
    'was changed by',
  ),
  defineConflict(
    'newNodesUsedLater',
    `MATCH (node:Entity {fromRevision: $revision})<--(statement:Statement)
    WHERE statement.fromRevision > $revision AND statement.untilRevision = $open
    WITH node.id AS id, statement.importId AS importId`,
    'is named by a statement of',
  ),
  defineConflict(
    'newSourcesUsedLater',
    `MATCH (statement:Statement)
    WHERE statement.fromRevision > $revision AND statement.untilRevision = $open
    UNWIND statement.sourceIds AS id
    WITH id, statement.importId AS importId
    WHERE id IN $sourceIds`,
    'is the source of a statement of',
  ),
  defineConflict(
    'newSourcesOfNodesLater',
    `MATCH (node:Entity)
    WHERE node.fromRevision > $revision AND node.untilRevision = $open
    UNWIND node.sourceIds AS id
    WITH id, node.importId AS importId
    WHERE id IN $sourceIds`,
    'is the source of a node of',
  ),
  defineConflict(
    'newSourcesOfChangedNodesLater',
    `MATCH (change:NodeChange)
    WHERE change.revision > $revision
    MATCH (node:Entity {id: change.nodeId})
    UNWIND node.sourceIds AS id
    WITH id, 'import/' + toString(change.revision) AS importId
    WHERE id IN $sourceIds`,
    'is the source of a node that was changed by',
  ),
  defineConflict(
    'newStandardsUsedLater',
    `MATCH (standard:Entity {fromRevision: $revision})<-[:PART_OF]-(clause:Clause)
    WHERE clause.fromRevision > $revision AND clause.untilRevision = $open
    WITH standard.id AS id, clause.importId AS importId`,
    'got clauses from',
  ),
];

export async function conflictsWith(engine: Engine, revision: number): Promise<Conflict[]> {
  const created = await engine.read(createdBy, { revision });
  const sourceIds = created.filter((id) => kindOfId(id) === 'Source');
  const parameters = { revision, open: OPEN_REVISION, sourceIds };
  return (await Promise.all(CONFLICTS.map((query) => engine.read(query, parameters)))).flat();
}
