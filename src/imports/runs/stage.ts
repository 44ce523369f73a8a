import { batchesOf } from '../../domain/batches.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import type { EntityKind } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Query, QueryParameters, RawRow } from '../../engine/query.ts';
import { STATEMENT_ENDS } from '../../store/statement-ends.ts';
import { encodeContent } from '../../store/statement-row.ts';
import { LeaseLost, renewLease } from '../../writing/lease.ts';
import {
  closeStatements,
  createNodeChanges,
  createNodes,
  endNodes,
  reviveNodes,
  statementCreates,
} from '../../writing/write.ts';
import { refuseLost } from '../../writing/write-all.ts';
import { versionOf } from '../plan/existing.ts';
import type { NodePlan } from '../plan/plan-nodes.ts';
import type { HashedStatement, StatementChange } from '../plan/plan-statements.ts';
import type { Claim } from './claim.ts';

/** Changes of a run that are written together. */
export interface Staged {
  readonly nodes?: Partial<Pick<NodePlan, 'create' | 'revive' | 'change'>> & { readonly end?: readonly string[] };
  readonly statements?: readonly StatementChange[];
}

export type BatchWriter = ReturnType<typeof batchWriter>;

/** Rows that one query writes. */
const BATCH = 2_000;
/** Queries that are under way or wait, so that the engine has work while the next rows are read. */
const MOST_PENDING = 2;

/**
 * Writes changes at the claim's revision, which no reader sees yet, while the next ones are read; a dry run writes none. Each
 * query is a transaction of its own, in their order and one at a time, but for those that lean on nothing that another one
 * writes: these are written beside one another, since edges to the same node are no conflict.
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

  async function write(changes: Staged): Promise<void> {
    if (place === null) return;
    for (const step of stepsOf(place, changes)) {
      if (pending.length === MOST_PENDING) {
        await pending[0];
        pending = pending.slice(1);
      }
      const writing = (step.isBeside ? alone : Promise.all(pending)).then(() => take(engine, place, step));
      // Told by a later call; nothing may go unheard until then.
      writing.catch(() => undefined);
      if (!step.isBeside) alone = writing;
      pending = [...pending, writing];
    }
  }

  return { write, settle };
}

/** A query of a run, and the rows that it must write. */
interface Step {
  readonly query: Query<QueryParameters, number>;
  /** The same with a sign of the run. */
  readonly signed?: Query<QueryParameters, number>;
  readonly rows: readonly unknown[];
  readonly parameters: QueryParameters;
  readonly isBeside?: boolean;
}

/** Nodes first, since statements hang on them. */
function* stepsOf(claim: Claim, { nodes = {}, statements = [] }: Staged): Iterable<Step> {
  const { revision } = claim;
  const { create = [], change = [], revive = [], end = [] } = nodes;
  // A clause hangs on its standard, wherever in the list that stands.
  const [clauses, others] = partition(create, (node) => node['kind'] === 'Clause');
  for (const [kind, group] of groupBy([...others, ...clauses], (node) => node['kind'] as EntityKind))
    for (const batch of batchesOf(group, BATCH)) {
      const rows = batch.map((node) => ({ ...node, ...lifetimeOf(claim), changedIn: revision }));
      yield { query: createNodes[kind], rows, parameters: { rows } };
    }
  for (const batch of batchesOf(change, BATCH)) {
    const rows = batch.map(({ nodeId, before, after }) => {
      return { nodeId, revision, before: JSON.stringify(before), after: JSON.stringify(after) };
    });
    yield { query: createNodeChanges, rows, parameters: { rows } };
  }
  for (const ids of batchesOf(revive, BATCH))
    yield { query: reviveNodes, rows: ids, parameters: { ids, revision, open: OPEN_REVISION } };
  for (const ids of batchesOf(end, BATCH)) yield { query: endNodes, rows: ids, parameters: { ids, revision } };
  const opened = statements.flatMap(({ opens }) => opens ?? []);
  for (const [kind, group] of groupBy(opened, ({ fact }) => fact.content.kind)) {
    // Further ends are joined by queries of their own, which look for the statement.
    const isBeside = STATEMENT_ENDS[kind].every((end) => end.several !== true);
    for (const batch of batchesOf(group, BATCH))
      for (const { plain, signed, rows, shared } of statementCreates(
        kind,
        batch.map((each) => rowOf(each, claim)),
      ))
        yield {
          query: plain,
          signed,
          rows,
          parameters: { rows, shared: { ...shared, ...lifetimeOf(claim) } },
          isBeside,
        };
  }
  const closed = statements.flatMap(({ closes }) => closes.map(versionOf));
  for (const versions of batchesOf(closed, BATCH))
    yield { query: closeStatements, rows: versions, parameters: { versions, revision } };
}

/** Properties of all that a run writes: it holds from its revision on. */
function lifetimeOf({ importId, revision }: Claim) {
  return { importId, fromRevision: revision, untilRevision: OPEN_REVISION };
}

function rowOf({ id, hash, fact }: HashedStatement, { revision }: Claim): RawRow {
  const { content, sourceIds, environmentTaken } = fact;
  return {
    ...{ id, version: versionOf({ id, fromRevision: revision }), hash, sourceIds: inOrder(sourceIds) },
    ...(environmentTaken && { environmentTaken }),
    ...encodeContent(content, id),
  };
}

/** Where other processes have the graph, the run's lock is taken with its sign after the rows: so one is committed while the next are created. */
async function take(
  engine: Engine,
  { importId, heldBy }: Claim,
  { query, signed, rows, parameters }: Step,
): Promise<void> {
  // Counted when the rows are in the graph already: who sees a run fail takes all of it back.
  if (!engine.isShared) return refuseLost(query.name, rows, await engine.write(query, parameters));
  await engine.transaction(async (run) => {
    const sign = { importId, heldBy, seenAt: Date.now() };
    const totals = await run(signed ?? query, { ...parameters, ...sign });
    if (signed === undefined) await renewLease(run, { importId, heldBy });
    else if (totals.length === 0) throw new LeaseLost();
    refuseLost(query.name, rows, totals);
  });
}
