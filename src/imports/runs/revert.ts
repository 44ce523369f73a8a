import { batchesOf } from '../../domain/batches.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-kinds.ts';
import { standardIdOfClause } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type MembershipKind, ONE_ONLY } from '../../domain/statements/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import { readChangeIds, readChanges, readPublishedRevisions, readRevivedNodes } from '../../store/change.ts';
import { readGraphState } from '../../store/graph-state.ts';
import { type ImportCounts, NO_COUNTS } from '../../store/import-run.ts';
import { decodeNodeChange } from '../../store/node-change.ts';
import { idsHeld, STATEMENT_END_PROPERTIES } from '../../store/statement-ends.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import { readUndoneBy } from '../../store/undoing.ts';
import { factAgain, NOWHERE } from '../facts/facts.ts';
import { existingEntities, openStatements } from '../plan/existing.ts';
import { closing, hashStatement } from '../plan/plan-statements.ts';
import type { Claim } from './claim.ts';
import { discardImport, inPlace } from './discard.ts';
import { publishImport } from './publish.ts';
import { type BatchWriter, batchWriter } from './stage.ts';

/**
 * Undoes a published run with a new revision: closes what the run opened, reopens what it closed,
 * restores properties and removes nodes that it created. Later runs that were undone do not conflict.
 */
export async function revertImport(
  engine: Engine,
  undone: Pick<Claim, 'importId' | 'revision'>,
  by: string,
): Promise<Transition> {
  const { importId: id, revision } = undone;
  const format = `undoing ${id}`;
  return inPlace(engine, { by, format, files: [], undoes: revision }, async (place) => {
    const leave = async (because: Transition) => {
      await discardImport(engine, place);
      return because;
    };
    // Read under the claim, so that no prune or other undo can come in between.
    const { keptSince } = (await readGraphState(engine)) ?? { keptSince: 0 };
    if (revision <= keptSince) {
      const message = `What ${id} did cannot be undone: the graph is kept since revision ${keptSince}, what was before was dropped.`;
      return leave({ outcome: 'not-found', message });
    }
    const undoneBy = await readUndoneBy(engine, { after: revision, until: OPEN_REVISION });
    const before = undoneBy.get(revision);
    if (before !== undefined) {
      const undoing = `import/${before}`;
      const items = [{ id: undoing, sentence: `${undoing} undid it; undo that one to have ${id} back.` }];
      return leave({ outcome: 'conflict', message: `${id} is undone already.`, items });
    }
    // Later runs and their undos cancel out. The undo of an earlier run counts like any other run.
    const cancelled = new Set([...undoneBy].filter(([run]) => run > revision).flat());
    const published = await readPublishedRevisions(engine, revision, OPEN_REVISION);
    const changes = await runChanges(engine);
    const later = published.filter((each) => !cancelled.has(each));
    const items = await conflictsWith(changes, revision, later);
    if (items.length > 0) {
      const message = `Later imports touched ${items.length} of what ${id} did; undo those first.`;
      return leave({ outcome: 'conflict', message, items });
    }
    const { write, settle } = batchWriter(engine, place);
    const counts = await stageUndoing(engine, changes, { revision, write }).finally(settle);
    const audited = { by, action: 'REVERT', importId: place.importId, detail: format } as const;
    await publishImport(engine, place, { counts, write: audited });
    return { outcome: 'done', importId: place.importId };
  });
}

async function stageUndoing(
  engine: Engine,
  changes: RunChanges,
  { revision, write }: Pick<BatchWriter, 'write'> & { readonly revision: number },
): Promise<ImportCounts> {
  const openedIds = new Set<string>();
  for await (const rows of changes('STATEMENT_OPENED', revision)) {
    const ids = rows.map((row) => String(row['id']));
    for (const id of ids) openedIds.add(id);
    // Later runs that were undone have left other versions of these statements.
    const open = await engine.read(openStatements, { ids, open: OPEN_REVISION });
    await write({ statements: closing(open) });
  }
  let added = 0;
  for await (const rows of changes('STATEMENT_CLOSED', revision)) {
    // A statement that the run both opened and closed did not exist before.
    const before = rows.map((row) => decodeStatement(row, revision)).filter((each) => each.fromRevision < revision);
    const again = before.map((each) => ({ opens: hashStatement(factAgain(each, NOWHERE)), closes: [] }));
    await write({ statements: again });
    added += before.filter(({ id }) => !openedIds.has(id)).length;
  }
  const changed = new Set<string>();
  for await (const rows of changes('NODE_CHANGED', revision)) {
    const restored = rows.map(decodeNodeChange);
    const nodes = await engine.read(existingEntities, { ids: restored.map(({ nodeId }) => nodeId) });
    const now = new Map(nodes.map(({ id, properties }) => [id, properties]));
    for (const { nodeId } of restored) changed.add(nodeId);
    // A node that the run revived gets its earlier properties back, since its earlier life may be restored as well.
    const change = restored.map(({ nodeId, before }) => ({ nodeId, before: now.get(nodeId) ?? {}, after: before }));
    await write({ nodes: { change } });
  }
  const revive = await idsIn(changes('NODE_REMOVED', revision));
  const end = await idsIn(changes('NODE_ADDED', revision));
  await write({ nodes: { revive, end } });
  for (const id of end) changed.add(id);
  const nodes = { nodesAdded: revive.length, nodesChanged: changed.size };
  return { ...NO_COUNTS, ...nodes, statementsAdded: added, statementsChanged: openedIds.size };
}

/** Something that a later run touched, so that the later run must be undone first. */
interface Conflict {
  readonly id: string;
  readonly sentence: string;
}

/** Result of publishing, discarding or undoing an import. */
export type Transition =
  | { readonly outcome: 'done'; readonly importId: string }
  | { readonly outcome: 'not-found'; readonly message: string }
  | { readonly outcome: 'conflict'; readonly message: string; readonly items: readonly Conflict[] };

/**
 * One change of a run as keys that begin with an id: its subject, including properties of a node that allow one value; nodes
 * that it added or removed; and nodes that it needs.
 */
type Touch = Readonly<Record<'touched' | 'made' | 'needed', readonly string[]>>;

/**
 * Finds what prevents the undo of a run: a later run touched a statement or node that the run touched, or one of the two
 * needs a node that the other created or removed.
 */
async function conflictsWith(changes: RunChanges, revision: number, later: readonly number[]): Promise<Conflict[]> {
  if (later.length === 0) return [];
  const own = { touched: new Set<string>(), made: new Set<string>(), needed: new Set<string>() };
  for await (const touch of touchesOf(changes, revision))
    for (const name of ['touched', 'made', 'needed'] as const) for (const key of touch[name]) own[name].add(key);
  const conflicts = new Map<string, Conflict>();
  for (const other of later) {
    const add = (keys: readonly string[], among: ReadonlySet<string>, words: string) => {
      for (const key of keys) {
        const [id = key] = key.split(' ');
        const name = `${id} ${other}`;
        if (!among.has(key) || conflicts.has(name)) continue;
        conflicts.set(name, { id, sentence: `${id} ${words} import/${other}.` });
      }
    };
    for await (const { touched, made, needed } of touchesOf(changes, other)) {
      add(touched, own.touched, 'was changed again by');
      add(needed, own.made, 'is used by');
      add(made, own.needed, 'is needed as it was before');
    }
  }
  return [...conflicts.values()];
}

async function* touchesOf(changes: RunChanges, revision: number): AsyncIterable<Touch> {
  for (const kind of CHANGE_KINDS)
    for await (const rows of changes(kind, revision)) for (const row of rows) yield touchOf(kind, row);
}

function touchOf(kind: ChangeKind, row: RawRow): Touch {
  if (kind === 'NODE_CHANGED') {
    const { nodeId, before, after } = decodeNodeChange(row);
    return { touched: [nodeId], made: [], needed: [...sourcesIn(before), ...sourcesIn(after)] };
  }
  const id = String(row['id']);
  const needed = [...idsHeld(row, [...STATEMENT_END_PROPERTIES, 'standardId']), ...sourcesIn(row)];
  if (kind === 'NODE_ADDED' || kind === 'NODE_REMOVED') return { touched: [id], made: [id], needed };
  const isPlaced = row['kind'] === 'ScopeEntry' && (row['environmentId'] === '' || row['environmentTaken'] === true);
  if (isPlaced) needed.push(placesOf(row['certificateId']));
  const made = row['membership'] === 'APPLIES_IN' ? [placesOf(row['fromId'])] : [];
  return { touched: [id, ...onlyOne(row)], made, needed };
}

/** Key for the environments of a certificate, which entries without one depend on. */
function placesOf(certificateId: unknown): string {
  return `${certificateId} APPLIES_IN`;
}

/** Keys for statements that a source makes only once per node, and for parents of clauses, which must not form a circle. */
function onlyOne(row: RawRow): readonly string[] {
  const membership = row['membership'] as MembershipKind;
  const fromId = String(row['fromId']);
  if (membership === 'UNDER') return [`${standardIdOfClause(fromId)} UNDER`];
  return ONE_ONLY.includes(membership) ? [[fromId, membership, ...sourcesIn(row)].join(' ')] : [];
}

function sourcesIn(row: RawRow): readonly string[] {
  return (row['sourceIds'] ?? []) as readonly string[];
}

/** Most rows per query, so that none exceeds its deadline. */
const PAGE = 2_000;

/** Reads the changes of a run to nodes and statements page by page. */
type RunChanges = (kind: ChangeKind, revision: number) => AsyncIterable<readonly RawRow[]>;

async function runChanges(engine: Engine): Promise<RunChanges> {
  const revived = await readRevivedNodes(engine);
  return async function* (kind, revision) {
    for (const ids of batchesOf(await readChangeIds(engine, kind, revision), PAGE)) {
      const rows = await readChanges(engine, kind, { revision, ids });
      yield rows.map(({ item }) => item);
    }
    if (kind !== 'NODE_ADDED' && kind !== 'NODE_REMOVED') return;
    // A node that was added again has the first and last revision of each earlier life in turn.
    const isEven = kind === 'NODE_ADDED' ? 0 : 1;
    yield revived.filter(({ lives }) => lives.indexOf(revision) % 2 === isEven).map(({ item }) => item);
  };
}

async function idsIn(parts: AsyncIterable<readonly RawRow[]>): Promise<string[]> {
  const ids: string[] = [];
  for await (const rows of parts) for (const row of rows) ids.push(String(row['id']));
  return ids;
}
