import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import { readChanges } from '../../store/change.ts';
import { readGraphState } from '../../store/graph-state.ts';
import type { ImportCounts } from '../../store/import-run.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import { closeStatements, endNodes, reviveNodes } from '../../writing/write.ts';
import { factAgain, NOWHERE } from '../facts/facts.ts';
import { existingEntities } from '../plan/existing.ts';
import { wordStatement } from '../plan/plan.ts';
import { inPlace } from './abandoned.ts';
import type { Claim } from './claim.ts';
import type { Conflict } from './conflict.ts';
import { conflictsWith } from './conflicts.ts';
import { discardImport } from './discard.ts';
import { pagesOf, readInPages } from './pages.ts';
import { publishAtOnce } from './publish.ts';
import { openVersionsOf, type RunTraces, tracesOf } from './run-traces.ts';
import { stageChanges, stageStatements, stagingBatches } from './stage.ts';
import { aftermathOf } from './undoings.ts';

/** Either the revision that undoes the run, or what keeps it from being undone. */
export type Reverted =
  | { readonly outcome: 'reverted'; readonly place: Claim }
  | { readonly outcome: 'dropped'; readonly keptSince: number }
  | { readonly outcome: 'undone-before'; readonly importId: string }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] };

/**
 * Undoes a published run by a new revision: it closes what the run opened, opens again what it closed,
 * restores properties, and takes back nodes that it made. Later runs that were undone are not in its way.
 */
export async function revertImport(engine: Engine, undone: Claim, by: string): Promise<Reverted> {
  const format = `undoing ${undone.importId}`;
  return inPlace(engine, { by, format, files: [], undoes: undone.revision }, async (place) => {
    const leave = async (because: Reverted) => {
      await discardImport(engine, place);
      return because;
    };
    // Looked at under the claim, so that nothing can come in between: no prune, and no other undoing.
    const { keptSince } = (await readGraphState(engine)) ?? { keptSince: 0 };
    if (undone.revision <= keptSince) return leave({ outcome: 'dropped', keptSince });
    const { cancelled, undoneBy } = await aftermathOf(engine, undone.revision);
    if (undoneBy !== null) return leave({ outcome: 'undone-before', importId: `import/${undoneBy}` });
    const traces = await tracesOf(engine, undone.revision);
    const conflicts = await conflictsWith(engine, undone.revision, { traces, cancelled });
    if (conflicts.length > 0) return leave({ outcome: 'conflict', conflicts });
    const counts = await stageUndoing(engine, traces, { undone, place });
    const write = { by, action: 'REVERT', importId: place.importId, detail: format } as const;
    await publishAtOnce(engine, place, { counts, write });
    return { outcome: 'reverted', place };
  });
}

async function stageUndoing(
  engine: Engine,
  { opened, closedVersions, changes, created, ended }: RunTraces,
  { undone, place }: { readonly undone: Claim; readonly place: Claim },
): Promise<ImportCounts> {
  const versions = await openVersionsOf(engine, opened);
  const rows = await readInPages(
    engine,
    existingEntities,
    changes.map(({ nodeId }) => nodeId),
    {},
  );
  const now = new Map(rows.map((row) => [row.id, row.properties]));

  const inBatches = stagingBatches(engine, place);
  await inBatches(versions, (run, batch) => run(closeStatements, { versions: batch, revision: place.revision }));
  const openedIds = new Set(opened.map(({ id }) => id));
  let added = 0;
  for (const ids of pagesOf(closedVersions)) {
    const closed = await readChanges(engine, 'STATEMENT_CLOSED', { revision: undone.revision, ids });
    const again = closed.map(({ item }) => wordStatement(factAgain(decodeStatement(item, undone.revision), NOWHERE)));
    await inBatches(again, (run, batch) => stageStatements(run, place, batch, new Map()));
    added += again.filter(({ id }) => !openedIds.has(id)).length;
  }
  // A node that the run made live again gets back what it was before, since its earlier life may come back too.
  const restored = changes.map(({ nodeId, before }) => ({
    nodeId,
    before: now.get(nodeId) as RawRow,
    after: before,
  }));
  await inBatches(restored, (run, batch) => stageChanges(run, place, batch));
  await inBatches(ended, (run, ids) => run(reviveNodes, { ids, revision: place.revision, open: OPEN_REVISION }));
  await inBatches(created, (run, ids) => run(endNodes, { ids, revision: place.revision }));
  return {
    nodesAdded: ended.length,
    nodesChanged: new Set([...created, ...restored.map(({ nodeId }) => nodeId)]).size,
    nodesUnchanged: 0,
    statementsAdded: added,
    statementsChanged: opened.length,
    statementsUnchanged: 0,
  };
}
