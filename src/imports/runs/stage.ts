import { batchesOf } from '../../domain/batches.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder } from '../../domain/statements.ts';
import type { Engine, Run } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import { encodeContent } from '../../store/statement-row.ts';
import { LeaseLost, NOBODY, renewLease } from '../../writing/lease.ts';
import {
  closeStatements,
  createNodeChanges,
  createNodes,
  endNodes,
  reviveNodes,
  statementCreates,
} from '../../writing/write.ts';
import { refuseLost, writeAll } from '../../writing/write-all.ts';
import type { Properties } from '../facts/facts.ts';
import type { NodePlan } from '../plan/plan-nodes.ts';
import type { StatementChange } from '../plan/plan-statements.ts';
import type { Claim } from './claim.ts';

export type BatchWriter = ReturnType<typeof batchWriter>;

/** Batches that are being written or wait, so that the engine has work while the next one is read. */
const MOST_PENDING = 2;

/**
 * Writes batches while the next ones are read; a dry run writes none. They are written in their order and one at a time,
 * but for those that lean on nothing that another one writes: these are written beside one another, since edges to the same
 * node are no conflict. Where other processes have the graph, each takes the run's lock with its sign, after its rows: one
 * is committed while the rows of the next are created.
 */
export function batchWriter(engine: Engine, place: Claim | null) {
  let pending: readonly Promise<void>[] = [];
  /** The last of those that nothing may be written beside. */
  let alone: Promise<unknown> = Promise.resolve();

  /** Waits for all that is still to be written. A failure is thrown when none is under way any more: then all can be taken back. */
  async function settle(): Promise<void> {
    const outcomes = await Promise.allSettled(pending);
    pending = [];
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  async function write(batch: Staged): Promise<void> {
    if (place === null) return;
    if (pending.length === MOST_PENDING) {
      await pending[0];
      pending = pending.slice(1);
    }
    const mayBeBeside = onlyAddsStatements(batch);
    const writing = (mayBeBeside ? alone : Promise.all(pending)).then(() => stage(engine, place, batch));
    // Told by a later call; nothing may go unheard until then.
    writing.catch(() => undefined);
    if (!mayBeBeside) alone = writing;
    pending = [...pending, writing];
  }

  return { write, settle };
}

const BATCH = 2_000;
/** Batches of one list that refer to nothing that another one of them writes. */
const MOST_AT_ONCE = 3;

/** Changes of a run that are written together. */
export interface Staged {
  readonly nodes?: Partial<Pick<NodePlan, 'create' | 'revive' | 'change'>> & { readonly end?: readonly string[] };
  readonly statements?: readonly StatementChange[];
}

/** Writes changes at the claim's revision, which no reader sees yet: nodes first, since statements hang on them. */
export async function stage(engine: Engine, claim: Claim, { nodes = {}, statements = [] }: Staged): Promise<void> {
  const { revision } = claim;
  const { create = [], revive = [], change = [], end = [] } = nodes;
  const inBatches = async <Item>(items: readonly Item[], write: (run: Run, batch: readonly Item[]) => unknown) => {
    for (const batch of batchesOf(items, BATCH)) await inTransaction(engine, claim, (run) => write(run, batch));
  };
  // Transactions of a shared engine wait for each other, and what supersedes others is written in its order.
  const atOnce = engine.isShared || statements.some(supersedes) ? 1 : MOST_AT_ONCE;
  // A clause hangs on its standard, wherever in the list that stands.
  const [clauses, others] = partition(create, (node) => node['kind'] === 'Clause');
  await inBatches(others, (run, batch) => stageNodes(run, claim, batch));
  await besideOneAnother(clauses, atOnce, (batch) => stageClauses(engine, claim, batch));
  await inBatches(change, (run, batch) => {
    const rows = batch.map(({ nodeId, before, after }) => {
      return { nodeId, revision, before: JSON.stringify(before), after: JSON.stringify(after) };
    });
    return writeAll(run, createNodeChanges, { rows });
  });
  await inBatches(revive, (run, ids) => run(reviveNodes, { ids, revision, open: OPEN_REVISION }));
  await inBatches(end, (run, ids) => run(endNodes, { ids, revision }));
  // A batch of one kind is one query.
  const byKind = [...groupBy(statements, ({ opens }) => opens?.fact.content.kind).values()].flat();
  await besideOneAnother(byKind, atOnce, (batch) => stageBatch(engine, claim, batch));
}

function supersedes({ closes }: StatementChange): boolean {
  return closes.length > 0;
}

/**
 * Writes some batches at once, so that the engine has work while this thread is busy. A failure is thrown once none is
 * under way, since only then all can be taken back.
 */
async function besideOneAnother<Item>(
  items: readonly Item[],
  atOnce: number,
  write: (batch: readonly Item[]) => Promise<void>,
): Promise<void> {
  const pending: Promise<void>[] = [];
  let failed = false;
  for (const batch of batchesOf(items, BATCH)) {
    await pending.at(-atOnce)?.catch(() => undefined);
    if (failed) break;
    const writing = write(batch);
    writing.catch(() => {
      failed = true;
    });
    pending.push(writing);
  }
  for (const outcome of await Promise.allSettled(pending)) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Writes some of a run in a transaction. */
function inTransaction(engine: Engine, { importId }: Claim, write: (run: Run) => unknown): Promise<void> {
  return engine.transaction(async (run) => {
    await write(run);
    // Last, so that the engine has the rows before this thread turns to the next ones. Nobody needs a sign where no
    // other process has the graph, and batches that are written beside one another would clash in it.
    if (engine.isShared) await renewLease(run, importId);
  });
}

/** True for changes that neither depend on others nor alter anything of them. */
function onlyAddsStatements({ nodes = {}, statements = [] }: Staged): boolean {
  const ofNodes = [nodes.create, nodes.revive, nodes.change, nodes.end];
  return !statements.some(supersedes) && ofNodes.every((some = []) => some.length === 0);
}

/** Nearly always all of a batch is of one kind and new: then it is one query, which brings the sign along. */
async function stageBatch(engine: Engine, claim: Claim, changes: readonly StatementChange[]): Promise<void> {
  const [only, ...others] = createsOf(claim, changes);
  if (only === undefined || others.length > 0 || changes.some(supersedes)) {
    return inTransaction(engine, claim, (run) => stageStatements(run, claim, changes));
  }
  const { plain, signed, rows, shared } = only;
  const params = { rows, shared };
  // Counted when the rows are in the graph already: who sees a run fail takes all of it back.
  if (!engine.isShared) return refuseLost(plain.name, rows, await engine.write(plain, params));
  await engine.transaction(async (run) => {
    const { importId } = claim;
    const totals = await run(signed, { ...params, importId, seenAt: Date.now(), discardedBy: NOBODY });
    if (totals.length === 0) throw new LeaseLost(importId);
    refuseLost(plain.name, rows, totals);
  });
}

async function stageNodes(run: Run, claim: Claim, nodes: readonly Properties[]): Promise<void> {
  for (const [kind, group] of groupBy(nodes, (node) => node['kind'] as EntityKind))
    await writeAll(run, createNodes[kind], { rows: nodeRows(claim, group) });
}

function nodeRows(claim: Claim, nodes: readonly Properties[]): RawRow[] {
  const lifetime = { ...lifetimeOf(claim), changedIn: claim.revision };
  return nodes.map((node) => ({ ...node, ...lifetime }));
}

/** Many nodes of one kind, which an engine of this process commits beside this thread. */
async function stageClauses(engine: Engine, claim: Claim, clauses: readonly Properties[]): Promise<void> {
  if (engine.isShared) return inTransaction(engine, claim, (run) => stageNodes(run, claim, clauses));
  const rows = nodeRows(claim, clauses);
  refuseLost(createNodes.Clause.name, rows, await engine.write(createNodes.Clause, { rows }));
}

async function stageStatements(run: Run, claim: Claim, changes: readonly StatementChange[]): Promise<void> {
  for (const { plain, rows, shared } of createsOf(claim, changes)) await writeAll(run, plain, { rows, shared });
  const versions = changes.flatMap(({ closes }) => closes.map(({ version }) => version));
  if (versions.length > 0) await run(closeStatements, { versions, revision: claim.revision });
}

/** Properties of all that a run writes: it holds from its revision on. */
function lifetimeOf({ importId, revision }: Claim) {
  return { importId, fromRevision: revision, untilRevision: OPEN_REVISION };
}

function createsOf(claim: Claim, changes: readonly StatementChange[]) {
  const rows: RawRow[] = [];
  for (const { opens } of changes) {
    if (opens === null) continue;
    const { id, hash, fact } = opens;
    rows.push({
      id,
      version: `${id}@${claim.revision}`,
      hash,
      sourceIds: inOrder(fact.sourceIds),
      ...(fact.environmentTaken && { environmentTaken: true }),
      ...encodeContent(fact.content, id),
    });
  }
  const groups = groupBy(rows, (row) => row['kind'] as StatementKind);
  const lifetime = lifetimeOf(claim);
  return [...groups].flatMap(([kind, group]) =>
    statementCreates(kind, group).map((create) => ({ ...create, shared: { ...create.shared, ...lifetime } })),
  );
}
