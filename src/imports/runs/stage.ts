import { batchesOf } from '../../domain/batches.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import type { EntityKind } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder } from '../../domain/statements/statements.ts';
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
/** Most running or waiting queries, so that the engine has work while the next rows are read. */
const MOST_PENDING = 2;

/**
 * Writes changes at the claim's revision, which is not visible yet, while the next ones are read; a dry run writes none. Each
 * query is its own transaction. Queries run in order and one at a time, except those that do not depend on the writes of
 * others: these run concurrently, since edges to the same node do not conflict.
 */
export function batchWriter(engine: Engine, place: Claim | null) {
  let pending: readonly Promise<void>[] = [];
  /** The last query that must run alone. */
  let alone: Promise<unknown> = Promise.resolve();

  /** Waits for all pending writes. Throws a failure only when none is running any more, so that everything can be removed. */
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
      // A later call throws the failure; until then it must not be unhandled.
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
  /** The same query, which also signs the run. */
  readonly signed?: Query<QueryParameters, number>;
  readonly rows: readonly unknown[];
  readonly parameters: QueryParameters;
  readonly isBeside?: boolean;
}

/** Yields nodes first, since statements depend on them. */
function* stepsOf(claim: Claim, { nodes = {}, statements = [] }: Staged): Iterable<Step> {
  const { revision } = claim;
  const { create = [], change = [], revive = [], end = [] } = nodes;
  // A clause depends on its standard, which may come later in the list.
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
    // Further ends are linked by separate queries, which need the statement.
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

/** Returns the properties of everything that a run writes, which is valid from its revision on. */
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

/** If other processes share the graph, takes the run's lock by signing it after the rows, so that one query commits while the next creates rows. */
async function take(
  engine: Engine,
  { importId, heldBy }: Claim,
  { query, signed, rows, parameters }: Step,
): Promise<void> {
  // The rows are counted after they are written; if the run fails, all of them are removed.
  if (!engine.isShared) return refuseLost(query.name, rows, await engine.write(query, parameters));
  await engine.transaction(async (run) => {
    const sign = { importId, heldBy, seenAt: Date.now() };
    const totals = await run(signed ?? query, { ...parameters, ...sign });
    if (signed === undefined) await renewLease(run, { importId, heldBy });
    else if (totals.length === 0) throw new LeaseLost();
    refuseLost(query.name, rows, totals);
  });
}
