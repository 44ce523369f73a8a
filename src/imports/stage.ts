import { groupBy } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import type { Engine, Run } from '../engine/engine.ts';
import type { Query, RawRow } from '../engine/query.ts';
import type { ImportCounts } from '../store/import-run.ts';
import { encodeContent } from '../store/statement-row.ts';
import { type Claim, giveSign } from './claim.ts';
import type { EntityFact, Fact, StatementFact } from './facts.ts';
import { type NewStatement, type Properties, planNodes, planStatements } from './plan.ts';
import { closeStatements, createNodeChanges, createNodes, linkClauses, type Rows, statementCreates } from './write.ts';

const BATCH = 2_000;

/**
 * Writes what the facts change at the claim's revision, which no reader sees yet: nodes first,
 * since statements hang on them.
 */
export async function stage(engine: Engine, claim: Claim, facts: Iterable<Fact>): Promise<ImportCounts> {
  const counts = {
    nodesAdded: 0,
    nodesChanged: 0,
    nodesUnchanged: 0,
    statementsAdded: 0,
    statementsChanged: 0,
    statementsUnchanged: 0,
  };
  const entities: EntityFact[] = [];
  const statements: StatementFact[] = [];
  for (const fact of facts) fact.type === 'entity' ? entities.push(fact) : statements.push(fact);

  const nodes = await planNodes(engine, entities);
  for (const batch of batches(nodes.create)) {
    await engine.transaction(async (run) => {
      await giveSign(run, claim.importId);
      await stageNodes(run, claim, batch);
    });
  }
  for (const batch of batches(nodes.change)) {
    const rows = batch.map(({ nodeId, before, after }) => ({
      nodeId,
      revision: claim.revision,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    }));
    await engine.transaction((run) => writeAll(run, createNodeChanges, rows));
  }
  counts.nodesAdded = nodes.create.length;
  counts.nodesChanged = nodes.change.length;
  counts.nodesUnchanged = nodes.unchanged;

  for (const batch of batches(statements)) {
    const plan = await planStatements(engine, batch);
    await engine.transaction(async (run) => {
      await giveSign(run, claim.importId);
      await stageStatements(run, claim, plan.create);
      if (plan.close.length > 0) await run(closeStatements, { versions: plan.close, revision: claim.revision });
    });
    counts.statementsAdded += plan.create.length - plan.close.length;
    counts.statementsChanged += plan.close.length;
    counts.statementsUnchanged += plan.unchanged;
  }
  return counts;
}

async function stageNodes(run: Run, { importId, revision }: Claim, nodes: readonly Properties[]): Promise<void> {
  const lifetime = { importId, fromRevision: revision, untilRevision: OPEN_REVISION, changedIn: revision };
  for (const [kind, group] of groupBy(nodes, (node) => node['kind'] as EntityKind)) {
    const rows = group.map((node) => ({ ...node, ...lifetime }));
    await writeAll(run, createNodes[kind], rows);
    if (kind === 'Clause') await writeAll(run, linkClauses, rows);
  }
}

async function stageStatements(run: Run, { importId, revision }: Claim, statements: readonly NewStatement[]) {
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
}

/** A row that finds no end to hang on is lost without a word by MATCH, so the rows are counted. */
async function writeAll(run: Run, query: Query<Rows, number>, rows: readonly RawRow[]): Promise<void> {
  const [total] = await run(query, { rows });
  if (total !== rows.length) {
    throw new Error(`Query ${query.name} was to write ${rows.length} rows and wrote ${total ?? 0}.`);
  }
}

function* batches<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
