import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-kinds.ts';
import type { Entity } from '../../domain/entities/entity.ts';
import { firstPast } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { Statement } from '../../domain/statements/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { type ChangeRow, countChanges, readChangeIds, readChanges, readRevivedNodes } from '../../store/change.ts';
import { decodeEntity, decodeEntityRow } from '../../store/entity-row.ts';
import { readGraphState } from '../../store/graph-state.ts';
import { decodeNodeChange, propertiesAt } from '../../store/node-change.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import { differencesIn, type PropertyDifference } from './property-differences.ts';

export interface Change {
  readonly kind: ChangeKind;
  readonly changedIn: number;
  /** Id of a node, or version of a statement. */
  readonly key: string;
  readonly node: Entity | null;
  readonly statement: Statement | null;
  readonly properties: readonly PropertyDifference[];
}

export interface ChangePosition {
  readonly revision: number;
  readonly kind: ChangeKind;
  readonly key: string;
}

/** Returns up to `limit` changes after a position in the given revisions, in order. */
export async function changesAfter(
  snapshot: Snapshot,
  revisions: readonly number[],
  {
    after,
    kinds,
    limit,
  }: {
    readonly after: ChangePosition | null;
    readonly kinds: readonly ChangeKind[];
    readonly limit: number;
  },
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const position of positionsFrom(revisions, kinds, after)) {
    if (changes.length >= limit) break;
    changes.push(...(await changesOfKind(snapshot, position, limit - changes.length)));
  }
  return changes;
}

/**
 * Yields the start position in the list of each revision and kind: after the given position in its own list, at the
 * beginning in later lists.
 */
function* positionsFrom(
  revisions: readonly number[],
  kinds: readonly ChangeKind[],
  after: ChangePosition | null,
): Generator<ChangePosition> {
  for (const revision of revisions) {
    for (const kind of CHANGE_KINDS.filter((one) => kinds.includes(one))) {
      const order =
        after === null ? 1 : revision - after.revision || CHANGE_KINDS.indexOf(kind) - CHANGE_KINDS.indexOf(after.kind);
      if (order >= 0) yield { revision, kind, key: order === 0 && after !== null ? after.key : '' };
    }
  }
}

/** Counts the changes after `since` up to and including `until`. */
export async function countAllChanges(
  snapshot: Snapshot,
  { since, until }: { readonly since: number; readonly until: number },
  kinds: readonly ChangeKind[],
): Promise<number> {
  const counts = await Promise.all(
    kinds.map((kind) =>
      rememberPublished(snapshot, ['change count', kind, since, until], { kind, until }, async () => {
        const revived = await revivedInRange(snapshot, kind, (revision) => since < revision && revision <= until);
        return (await countChanges(snapshot.engine, kind, since, until)) + revived.length;
      }),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function changesOfKind(
  snapshot: Snapshot,
  { revision, kind, key }: ChangePosition,
  limit: number,
): Promise<Change[]> {
  const { engine } = snapshot;
  // Read once per revision, so that a late page of a large import costs no more than the first.
  const all = await rememberPublished(snapshot, ['change ids', kind, revision], { kind, until: revision }, () =>
    readChangeIds(engine, kind, revision),
  );
  const revived = await revivedInRange(snapshot, kind, (life) => life === revision);
  const rows: ChangeRow[] = [];
  // Nodes that reappeared in the meantime are missing from the result.
  for (let at = firstPast(all, (id) => compareText(id, key) > 0); rows.length < limit && at < all.length; at += limit) {
    rows.push(...(await readChanges(engine, kind, { revision, ids: all.slice(at, at + limit) })));
  }
  const items = [...rows, ...revived.filter(({ id }) => id > key)].sort((left, right) =>
    compareText(left.id, right.id),
  );
  return Promise.all(
    items.slice(0, limit).map(({ id, item }) => changeOf(snapshot, { revision, kind, key: id }, item)),
  );
}

/** Caches published changes only: staged ones can still change. */
export function rememberPublished<Value>(
  snapshot: Snapshot,
  key: readonly unknown[],
  { kind, until }: { readonly kind: ChangeKind; readonly until: number },
  read: () => Promise<Value>,
): Promise<Value> {
  if (until > snapshot.point.revision) return read();
  return isOfLives(kind) ? rememberSettled(snapshot, key, read) : snapshot.remember(key, read);
}

/** True for kinds derived from the lives of nodes. */
function isOfLives(kind: ChangeKind): boolean {
  return kind === 'NODE_ADDED' || kind === 'NODE_REMOVED';
}

/** Key of the graph between two imports; null during an import. Read once per operation. */
const settled = new WeakMap<Snapshot, Promise<string | null>>();

/**
 * Caches lives of nodes while no import is running: a node that reappears has its lives moved, and moved back if the
 * import is discarded. Values read while an import began are cached under an obsolete key.
 */
async function rememberSettled<Value>(
  snapshot: Snapshot,
  key: readonly unknown[],
  read: () => Promise<Value>,
): Promise<Value> {
  const looked = settled.get(snapshot) ?? lastSettled(snapshot.engine);
  settled.set(snapshot, looked);
  const last = await looked;
  return last === null ? read() : snapshot.remember([...key, last], read);
}

async function lastSettled(engine: Engine): Promise<string | null> {
  const state = await readGraphState(engine);
  return state === undefined || state.stagedImportId !== null ? null : `${state.lastRevision} ${state.begun}`;
}

/** Returns earlier lives of nodes that were removed and reappeared, if one began or ended in the range. */
export async function revivedInRange(
  snapshot: Snapshot,
  kind: ChangeKind,
  isInRange: (revision: number) => boolean,
): Promise<ChangeRow[]> {
  if (!isOfLives(kind)) return [];
  const nodes = await rememberSettled(snapshot, ['revived nodes'], () => readRevivedNodes(snapshot.engine));
  const parity = kind === 'NODE_ADDED' ? 0 : 1;
  return nodes.flatMap(({ lives, item }) => {
    const times = lives.filter((revision, position) => position % 2 === parity && isInRange(revision));
    return times.map((revision) => ({ revision, id: String(item['id']), item }));
  });
}

export async function changeOf(
  snapshot: Snapshot,
  { revision, kind, key }: ChangePosition,
  item: RawRow,
): Promise<Change> {
  const base = { kind, changedIn: revision, key, node: null, statement: null, properties: [] };
  switch (kind) {
    case 'NODE_CHANGED': {
      const { before, after } = decodeNodeChange(item);
      return { ...base, node: decodeEntity(after, revision), properties: differencesIn(before, after) };
    }
    case 'STATEMENT_OPENED':
      return { ...base, statement: decodeStatement(item, revision) };
    case 'STATEMENT_CLOSED':
      return { ...base, statement: decodeStatement(item, revision - 1) };
    default: {
      // A removed node is shown as it was before its removal.
      const seenAt = kind === 'NODE_REMOVED' ? revision - 1 : revision;
      const staged = snapshot.point.staged && seenAt === snapshot.point.revision;
      const [properties] = await propertiesAt(snapshot.engine, [decodeEntityRow(item)], { revision: seenAt, staged });
      return { ...base, node: properties === undefined ? null : decodeEntity(properties, seenAt) };
    }
  }
}
