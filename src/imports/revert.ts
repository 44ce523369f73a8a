import { batchesOf } from '../domain/batches.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { contentOf } from '../domain/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { RawRow } from '../engine/query.ts';
import type { ImportCounts } from '../store/import-run.ts';
import { decodeStatement } from '../store/statement-row.ts';
import { discardAbandoned, discardFailed } from './abandoned.ts';
import { type Claim, claim } from './claim.ts';
import { discardImport } from './discard.ts';
import { existingEntities } from './existing.ts';
import { wordStatement } from './plan.ts';
import { publishAtOnce, stagedChanges } from './publish.ts';
import { type Conflict, closedBy, conflictsWith, createdBy, endedBy, openedBy } from './run-traces.ts';
import { stageChanges, stageStatements } from './stage.ts';
import { closeStatements, endNodes, reviveNodes } from './write.ts';

const BATCH = 2_000;

/** Either the revision that undoes the run, or what later runs made of what it did. */
export type Reverted =
  | { readonly reverted: true; readonly place: Claim; readonly counts: ImportCounts }
  | { readonly reverted: false; readonly conflicts: readonly Conflict[] };

/**
 * Undoes a published run by a new revision: it closes what the run opened, opens again what it closed,
 * restores properties, and takes back nodes that it made.
 */
export async function revertImport(engine: Engine, undone: Claim, by: string): Promise<Reverted> {
  await discardAbandoned(engine);
  const place = await claim(engine, { by, format: `undoing ${undone.importId}`, files: [] });
  try {
    // Looked at under the claim, so that nothing can come in between.
    const conflicts = await conflictsWith(engine, undone.revision);
    if (conflicts.length > 0) {
      await discardImport(engine, place);
      return { reverted: false, conflicts };
    }
    const counts = await stageUndoing(engine, undone.revision, place);
    await publishAtOnce(engine, place, counts);
    return { reverted: true, place, counts };
  } catch (error) {
    await discardFailed(engine, place);
    throw error;
  }
}

async function stageUndoing(engine: Engine, revision: number, place: Claim): Promise<ImportCounts> {
  const opened = await engine.read(openedBy, { revision });
  const closed = (await engine.read(closedBy, { revision })).map((row) => decodeStatement(row, revision));
  const changes = await engine.read(stagedChanges, { revision });
  const created = await engine.read(createdBy, { revision });
  const rows = await engine.read(existingEntities, { ids: changes.map(({ nodeId }) => nodeId) });
  const now = new Map(rows.map((row) => [row.id, row.properties]));

  await inBatches(opened, (versions) =>
    engine.transaction((run) => run(closeStatements, { versions, revision: place.revision })),
  );
  const again = closed.map((statement) => {
    const content = contentOf(statement);
    return wordStatement({
      type: 'statement',
      content,
      sourceIds: statement.sourceIds,
      at: { file: '', row: null, column: null },
    });
  });
  await inBatches(again, (batch) => engine.transaction((run) => stageStatements(run, place, batch, new Map())));
  const restored = changes
    .filter(({ nodeId }) => !created.includes(nodeId))
    .map(({ nodeId, before }) => ({ nodeId, before: now.get(nodeId) as RawRow, after: before }));
  await inBatches(restored, (batch) => engine.transaction((run) => stageChanges(run, place, batch)));
  const ended = await engine.read(endedBy, { revision });
  await inBatches(ended, (ids) =>
    engine.transaction((run) => run(reviveNodes, { ids, revision: place.revision, open: OPEN_REVISION })),
  );
  await inBatches(created, (ids) => engine.transaction((run) => run(endNodes, { ids, revision: place.revision })));
  const statementsChanged = again.filter(({ id }) => opened.some((version) => version.startsWith(`${id}@`))).length;
  return {
    nodesAdded: ended.length,
    nodesChanged: restored.length + created.length,
    nodesUnchanged: 0,
    statementsAdded: again.length - statementsChanged,
    statementsChanged: opened.length,
    statementsUnchanged: 0,
  };
}

async function inBatches<Item>(items: readonly Item[], write: (batch: readonly Item[]) => Promise<unknown>) {
  for (const batch of batchesOf(items, BATCH)) await write(batch);
}
