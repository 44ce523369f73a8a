import { batchesOf } from '../domain/batches.ts';
import { groupBy, partition } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import type { Engine, Run } from '../engine/engine.ts';
import type { Query, RawRow } from '../engine/query.ts';
import { encodeContent } from '../store/statement-row.ts';
import { type Claim, giveSign } from './claim.ts';
import type { NodePlan, StatementPlan, WordedStatement } from './plan.ts';
import type { Properties } from './wanted-nodes.ts';
import {
  closeStatements,
  createNodeChanges,
  createNodes,
  linkClauses,
  type Rows,
  reviveNodes,
  statementCreates,
} from './write.ts';

const BATCH = 2_000;

/**
 * Writes what a plan changes at the claim's revision, which no reader sees yet: nodes first, since
 * statements hang on them.
 */
export async function stage(
  engine: Engine,
  claim: Claim,
  { nodes, statements }: { readonly nodes: NodePlan; readonly statements: StatementPlan },
): Promise<void> {
  const inBatches = async <Item>(
    items: readonly Item[],
    write: (run: Run, batch: readonly Item[]) => Promise<void>,
  ) => {
    for (const batch of batchesOf(items, BATCH)) {
      await engine.transaction(async (run) => {
        await write(run, batch);
        // Last, so that the engine has the rows before this thread turns to the next ones.
        await giveSign(run, claim.importId);
      });
    }
  };
  // A clause hangs on its standard, wherever in the list that stands.
  const [clauses, others] = partition(nodes.create, (node) => node['kind'] === 'Clause');
  await inBatches([...others, ...clauses], (run, batch) => stageNodes(run, claim, batch));
  await inBatches(
    nodes.revive,
    async (run, ids) => void (await run(reviveNodes, { ids, revision: claim.revision, open: OPEN_REVISION })),
  );
  await inBatches(nodes.change, (run, batch) => stageChanges(run, claim, batch));
  await inBatches(statements.create, (run, batch) => stageStatements(run, claim, batch, statements.before));
}

async function stageNodes(run: Run, { importId, revision }: Claim, nodes: readonly Properties[]): Promise<void> {
  const lifetime = { importId, fromRevision: revision, untilRevision: OPEN_REVISION, changedIn: revision };
  for (const [kind, group] of groupBy(nodes, (node) => node['kind'] as EntityKind)) {
    const rows = group.map((node) => ({ ...node, ...lifetime }));
    await writeAll(run, createNodes[kind], rows);
    if (kind === 'Clause') await writeAll(run, linkClauses, rows);
  }
}

export async function stageChanges(run: Run, { revision }: Claim, changes: NodePlan['change']): Promise<void> {
  const rows = changes.map(({ nodeId, before, after }) => ({
    nodeId,
    revision,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  await writeAll(run, createNodeChanges, rows);
}

export async function stageStatements(
  run: Run,
  { importId, revision }: Claim,
  statements: readonly WordedStatement[],
  before: StatementPlan['before'],
): Promise<void> {
  const rows = statements.map(({ id, hash, content, sourceIds }) => ({
    ...encodeContent(content, id),
    id,
    version: `${id}@${revision}`,
    hash,
    sourceIds,
    importId,
    fromRevision: revision,
    untilRevision: OPEN_REVISION,
  }));
  for (const [kind, group] of groupBy(rows, (row) => (row as RawRow)['kind'] as StatementKind)) {
    for (const part of statementCreates(kind, group)) await writeAll(run, part.query, part.rows);
  }
  const versions = statements.flatMap(({ id }) => before.get(id)?.version ?? []);
  if (versions.length > 0) await run(closeStatements, { versions, revision });
}

/** A row that finds no end to hang on is lost without a word by MATCH, so the rows are counted. */
export async function writeAll(run: Run, query: Query<Rows, number>, rows: readonly RawRow[]): Promise<void> {
  const [total] = await run(query, { rows });
  if (total !== rows.length) {
    throw new Error(`Query ${query.name} was to write ${rows.length} rows and wrote ${total ?? 0}.`);
  }
}
