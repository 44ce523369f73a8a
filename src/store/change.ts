import { compareText } from '../domain/ids.ts';
import { integer, map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';

/** In the order in which the changes of a revision are told. */
export const CHANGE_KINDS = [
  'NODE_ADDED',
  'NODE_CHANGED',
  'NODE_REMOVED',
  'STATEMENT_OPENED',
  'STATEMENT_CLOSED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a revision changed, by its id: a node's, or a statement's version. */
export interface ChangeRow {
  readonly id: string;
  readonly item: RawRow;
}

/** What a change of each kind is seen by. Nodes that came again are seen by their last coming only. */
const TRACES = {
  NODE_ADDED: { label: 'Entity', revision: 'fromRevision', id: 'id' },
  NODE_CHANGED: { label: 'NodeChange', revision: 'revision', id: 'nodeId' },
  NODE_REMOVED: { label: 'Entity', revision: 'untilRevision', id: 'id' },
  STATEMENT_OPENED: { label: 'Statement', revision: 'fromRevision', id: 'version' },
  STATEMENT_CLOSED: { label: 'Statement', revision: 'untilRevision', id: 'version' },
} as const satisfies Record<ChangeKind, { label: string; revision: string; id: string }>;

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
  return defineRead<{ revision: number; ids: readonly string[] }, ChangeRow>({
    name: `changeItemsOf${kind}`,
    text: `
    UNWIND $ids AS id
    MATCH (item:${label} {${id}: id})
    WHERE item.${revision} = $revision
    RETURN id, item {.*} AS item
    ORDER BY id
  `,
    sample: { revision: 1, ids: ['service/key-vault'] },
    decode: (row) => ({ id: text(row, 'id'), item: map(row, 'item') }),
  });
});

/** The ids of the changes of a kind in a revision, sorted. */
export async function readChangeIds(engine: Engine, kind: ChangeKind, revision: number): Promise<readonly string[]> {
  return (await engine.read(ids[kind], { revision })).sort(compareText);
}

/** Changes of a kind in a revision by their ids. */
export function readChanges(
  engine: Engine,
  kind: ChangeKind,
  asked: { readonly revision: number; readonly ids: readonly string[] },
): Promise<ChangeRow[]> {
  return engine.read(items[kind], asked);
}

const publishedRuns = defineRead<{ since: number; until: number }, { id: string; revision: number }>({
  name: 'publishedRunsSince',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    WHERE run.runRevision > $since AND run.runRevision <= $until
    RETURN run.id AS id, run.runRevision AS revision
    ORDER BY revision
  `,
  sample: { since: 0, until: 1 },
  decode: (row) => ({ id: text(row, 'id'), revision: integer(row, 'revision') }),
});

/** The runs whose revisions lie after one and up to another, in their order. */
export function readRunsSince(engine: Engine, since: number, until: number) {
  return engine.read(publishedRuns, { since, until });
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

/** How many changes of a kind the revisions after one and up to another made. */
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

/** Nodes that were taken back and came again: first revision and end of each earlier life in turn. */
export function readRevivedNodes(engine: Engine) {
  return engine.read(revivedNodes, {});
}
