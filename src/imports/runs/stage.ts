import { batchesOf } from '../../domain/batches.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine, Run } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import { encodeContent } from '../../store/statement-row.ts';
import { LeaseLost, NOBODY, renewLease } from '../../writing/lease.ts';
import { closeStatements, createNodeChanges, createNodes, reviveNodes, statementCreates } from '../../writing/write.ts';
import { refuseLost, writeAll } from '../../writing/write-all.ts';
import type { Properties } from '../facts/facts.ts';
import type { NodePlan } from '../plan/plan-nodes.ts';
import type { HashedStatement, StatementPlan } from '../plan/plan-statements.ts';
import type { PreparedBatch } from '../plan/prepare.ts';
import type { Claim } from './claim.ts';

const BATCH = 2_000;
/** Batches of one list that refer to nothing that another one of them writes. */
const MOST_AT_ONCE = 3;

/**
 * Writes what a plan changes at the claim's revision, which no reader sees yet: nodes first, since
 * statements hang on them.
 */
export async function stage(engine: Engine, claim: Claim, { nodes, statements }: PreparedBatch): Promise<void> {
  const inBatches = stagingBatches(engine, claim);
  // A clause hangs on its standard, wherever in the list that stands.
  const [clauses, others] = partition(nodes.create, (node) => node['kind'] === 'Clause');
  await inBatches(others, (run, batch) => stageNodes(run, claim, batch));
  // Transactions of a shared engine wait for each other, and what supersedes others is written in its order.
  const atOnce = engine.isShared || statements.before.size > 0 ? 1 : MOST_AT_ONCE;
  await besideOneAnother(clauses, atOnce, (batch) => stageClauses(engine, claim, batch));
  await inBatches(nodes.revive, (run, ids) => run(reviveNodes, { ids, revision: claim.revision, open: OPEN_REVISION }));
  await inBatches(nodes.change, (run, batch) => stageChanges(run, claim, batch));
  await inBatches(statements.displaced, (run, versions) =>
    run(closeStatements, { versions, revision: claim.revision }),
  );
  // A batch of one kind is one query.
  const byKind = [...groupBy(statements.create, ({ content }) => content.kind).values()].flat();
  await besideOneAnother(byKind, atOnce, (batch) => stageBatch(engine, claim, batch, statements.before));
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

/** Writes many items for a run, some in a transaction. */
export function stagingBatches(engine: Engine, claim: Claim) {
  return async <Item>(items: readonly Item[], write: (run: Run, batch: readonly Item[]) => Promise<unknown>) => {
    for (const batch of batchesOf(items, BATCH)) {
      await engine.transaction(async (run) => {
        await write(run, batch);
        // Last, so that the engine has the rows before this thread turns to the next ones.
        await signIfShared(engine, run, claim);
      });
    }
  };
}

/** True for a batch that neither depends on another one nor changes anything of it. */
export function onlyAddsStatements({ nodes, statements }: PreparedBatch): boolean {
  const { before, displaced } = statements;
  return before.size === 0 && [nodes.create, nodes.revive, nodes.change, displaced].every(({ length }) => length === 0);
}

/** Nobody needs one where no other process has the graph, and batches that are written beside one another would clash in it. */
async function signIfShared({ isShared }: Engine, run: Run, { importId }: Claim): Promise<void> {
  if (isShared) await renewLease(run, importId);
}

/** Nearly always all of a batch is of one kind and new: then it is one query, which brings the sign along. */
async function stageBatch(
  engine: Engine,
  claim: Claim,
  statements: readonly HashedStatement[],
  before: StatementPlan['before'],
): Promise<void> {
  const [only, ...others] = createsOf(claim, statements);
  if (only === undefined || others.length > 0 || versionsOf(statements, before).length > 0) {
    return engine.transaction(async (run) => {
      await stageStatements(run, claim, statements, before);
      await signIfShared(engine, run, claim);
    });
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
  if (engine.isShared) {
    return engine.transaction(async (run) => {
      await stageNodes(run, claim, clauses);
      await signIfShared(engine, run, claim);
    });
  }
  const rows = nodeRows(claim, clauses);
  refuseLost(createNodes.Clause.name, rows, await engine.write(createNodes.Clause, { rows }));
}

export async function stageChanges(run: Run, { revision }: Claim, changes: NodePlan['change']): Promise<void> {
  const rows = changes.map(({ nodeId, before, after }) => ({
    nodeId,
    revision,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  await writeAll(run, createNodeChanges, { rows });
}

export async function stageStatements(
  run: Run,
  claim: Claim,
  statements: readonly HashedStatement[],
  before: StatementPlan['before'],
): Promise<void> {
  for (const { plain, rows, shared } of createsOf(claim, statements)) await writeAll(run, plain, { rows, shared });
  const versions = versionsOf(statements, before);
  if (versions.length > 0) await run(closeStatements, { versions, revision: claim.revision });
}

/** Properties of all that a run writes: it holds from its revision on. */
function lifetimeOf({ importId, revision }: Claim) {
  return { importId, fromRevision: revision, untilRevision: OPEN_REVISION };
}

function createsOf(claim: Claim, statements: readonly HashedStatement[]) {
  const rows = statements.map(({ id, hash, content, sourceIds, environmentTaken }) => ({
    ...encodeContent(content, id),
    ...(environmentTaken && { environmentTaken }),
    id,
    version: `${id}@${claim.revision}`,
    hash,
    sourceIds,
  }));
  const groups = groupBy(rows, (row) => (row as RawRow)['kind'] as StatementKind);
  const lifetime = lifetimeOf(claim);
  return [...groups].flatMap(([kind, group]) =>
    statementCreates(kind, group).map((create) => ({ ...create, shared: { ...create.shared, ...lifetime } })),
  );
}

/** The versions that the statements supersede. */
function versionsOf(statements: readonly HashedStatement[], before: StatementPlan['before']): readonly string[] {
  return before.size === 0 ? [] : statements.flatMap(({ id }) => before.get(id)?.version ?? []);
}
