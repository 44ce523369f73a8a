import { CHANGE_KINDS, type ChangeKind } from '../domain/change-kinds.ts';
import { compareText } from '../domain/ids.ts';
import { integer, map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { STATEMENT_EDGES } from './statement-ends.ts';

/** Revision and id of a change. The id is a node's, or a statement's version. */
export interface ChangePlace {
  readonly revision: number;
  readonly id: string;
}

export interface ChangeRow extends ChangePlace {
  readonly item: RawRow;
}

/** Labels and properties by which changes of a kind are found. Of a node that reappeared, only the last life. */
const TRACES = {
  NODE_ADDED: { label: 'Entity', revision: 'fromRevision', id: 'id' },
  NODE_CHANGED: { label: 'NodeChange', revision: 'revision', id: 'nodeId' },
  NODE_REMOVED: { label: 'Entity', revision: 'untilRevision', id: 'id' },
  STATEMENT_OPENED: { label: 'Statement', revision: 'fromRevision', id: 'version' },
  STATEMENT_CLOSED: { label: 'Statement', revision: 'untilRevision', id: 'version' },
} as const satisfies Record<ChangeKind, { label: string; revision: string; id: string }>;

function placeIn(row: RawRow): ChangePlace {
  return { revision: integer(row, 'revision'), id: text(row, 'id') };
}

function ofEachKind<Value>(define: (kind: ChangeKind) => Value): Record<ChangeKind, Value> {
  return Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, define(kind)])) as Record<ChangeKind, Value>;
}

const ids = ofEachKind((kind) => {
  const { label, revision, id } = TRACES[kind];
  return defineRead<{ revision: number }, string>({
    name: `changeIdsOf${kind}`,
    text: `
    MATCH (item:${label} {${revision}: $revision})
    RETURN item.${id} AS id
  `,
    sample: { revision: 1 },
    decode: (row) => text(row, 'id'),
  });
});

const items = ofEachKind((kind) => {
  const { label, revision, id } = TRACES[kind];
  return defineRead<{ places: readonly ChangePlace[] }, ChangeRow>({
    name: `changeItemsOf${kind}`,
    text: `
    UNWIND $places AS place
    MATCH (item:${label} {${id}: place.id}) USING INDEX SEEK item:${label}(${id})
    WHERE item.${revision} = place.revision
    RETURN place.revision AS revision, place.id AS id, item {.*} AS item
    ORDER BY revision, id
  `,
    sample: { places: [{ revision: 1, id: 'service/key-vault' }] },
    decode: (row) => ({ ...placeIn(row), item: map(row, 'item') }),
  });
});

/** Reads the ids of changes of a kind in a revision, sorted. */
export async function readChangeIds(engine: Engine, kind: ChangeKind, revision: number): Promise<readonly string[]> {
  return (await engine.read(ids[kind], { revision })).sort(compareText);
}

/** Reads changes of a kind by revision and id. */
export function readChangesAt(engine: Engine, kind: ChangeKind, places: readonly ChangePlace[]): Promise<ChangeRow[]> {
  return engine.read(items[kind], { places });
}

export function readChanges(
  engine: Engine,
  kind: ChangeKind,
  { revision, ids: wanted }: { readonly revision: number; readonly ids: readonly string[] },
): Promise<ChangeRow[]> {
  return readChangesAt(
    engine,
    kind,
    wanted.map((id) => ({ revision, id })),
  );
}

interface ChangesAbout {
  readonly about: readonly string[];
  readonly since: number;
  readonly until: number;
}

const places = ofEachKind((kind) => {
  const { label, revision, id } = TRACES[kind];
  const match =
    label === 'Statement'
      ? `MATCH (:Entity {id: nodeId})<-[:${STATEMENT_EDGES}]-(item:Statement)`
      : `MATCH (item:${label} {${id}: nodeId}) USING INDEX SEEK item:${label}(${id})`;
  return defineRead<ChangesAbout, ChangePlace>({
    name: `changePlacesOf${kind}`,
    text: `
    UNWIND $about AS nodeId
    ${match}
    WHERE item.${revision} > $since AND item.${revision} <= $until
    RETURN DISTINCT item.${revision} AS revision, item.${id} AS id
  `,
    sample: { about: ['service/key-vault'], since: 0, until: 1 },
    decode: placeIn,
  });
});

/** Reads the positions of changes of some nodes after `since` up to and including `until`, unordered. */
export function readChangePlaces(engine: Engine, kind: ChangeKind, asked: ChangesAbout): Promise<ChangePlace[]> {
  return engine.read(places[kind], asked);
}

const nodesEver = defineRead<{ ids: readonly string[]; revision: number }, string>({
  name: 'nodesEver',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    WHERE node.fromRevision <= $revision OR (node.pastLives IS NOT NULL AND node.pastLives[0] <= $revision)
    RETURN id
  `,
  sample: { ids: ['service/key-vault'], revision: 1 },
  decode: (row) => text(row, 'id'),
});

/** Returns the ids of nodes that exist at the revision, or existed before. */
export async function readNodesEver(
  engine: Engine,
  ids: readonly string[],
  revision: number,
): Promise<ReadonlySet<string>> {
  return new Set(await engine.read(nodesEver, { ids, revision }));
}

const publishedRevisions = defineRead<{ since: number; until: number }, number>({
  name: 'publishedRevisionsSince',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    WHERE run.runRevision > $since AND run.runRevision <= $until
    RETURN run.runRevision AS revision
    ORDER BY revision
  `,
  sample: { since: 0, until: 1 },
  decode: (row) => integer(row, 'revision'),
});

/** Reads the published revisions after `since` up to and including `until`, in order. */
export function readPublishedRevisions(
  { read }: Pick<Engine, 'read'>,
  since: number,
  until: number,
): Promise<number[]> {
  return read(publishedRevisions, { since, until });
}

const countsInRange = ofEachKind((kind) => {
  const { label, revision } = TRACES[kind];
  return defineRead<{ since: number; until: number }, number>({
    name: `changeCountOf${kind}`,
    text: `
    MATCH (item:${label})
    WHERE item.${revision} > $since AND item.${revision} <= $until
    RETURN count(item) AS total
  `,
    sample: { since: 0, until: 1 },
    decode: (row) => integer(row, 'total'),
  });
});

export async function countChanges(engine: Engine, kind: ChangeKind, since: number, until: number): Promise<number> {
  return (await engine.read(countsInRange[kind], { since, until }))[0] ?? 0;
}

const revivedNodes = defineRead<Record<string, never>, { lives: readonly number[]; item: RawRow }>({
  name: 'revivedNodes',
  text: `
    MATCH (item:Entity)
    WHERE item.pastLives IS NOT NULL
    RETURN item.id AS id, item.pastLives AS lives, item {.*} AS item
    ORDER BY id
  `,
  sample: {},
  decode: (row) => ({ lives: row['lives'] as readonly number[], item: map(row, 'item') }),
});

/** Reads nodes that were removed and reappeared. Their earlier lives are alternating first revisions and ends. */
export function readRevivedNodes(engine: Engine) {
  return engine.read(revivedNodes, {});
}
