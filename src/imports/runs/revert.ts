import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import { readPublishedRevisions } from '../../store/change.ts';
import { readGraphState } from '../../store/graph-state.ts';
import type { ImportCounts } from '../../store/import-run.ts';
import { decodeNodeChange } from '../../store/node-change.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import { readUndoneBy } from '../../store/undoing.ts';
import { factAgain, NOWHERE } from '../facts/facts.ts';
import { existingEntities, openStatements } from '../plan/existing.ts';
import { closing, hashStatement } from '../plan/plan-statements.ts';
import { inPlace } from './abandoned.ts';
import type { Claim } from './claim.ts';
import { conflictsWith, type Transition } from './conflicts.ts';
import { discardImport } from './discard.ts';
import { publishImport } from './publish.ts';
import { idsIn, type RunChanges, runChanges } from './run-changes.ts';
import { stage } from './stage.ts';

/**
 * Undoes a published run by a new revision: it closes what the run opened, opens again what it closed,
 * restores properties, and takes back nodes that it made. Later runs that were undone are not in its way.
 */
export async function revertImport(engine: Engine, undone: Claim, by: string): Promise<Transition> {
  const { importId: id, revision } = undone;
  const format = `undoing ${id}`;
  return inPlace(engine, { by, format, files: [], undoes: revision }, async (place) => {
    const leave = async (because: Transition) => {
      await discardImport(engine, place);
      return because;
    };
    // Looked at under the claim, so that nothing can come in between: no prune, and no other undoing.
    const { keptSince } = (await readGraphState(engine)) ?? { keptSince: 0 };
    if (revision <= keptSince) {
      const message = `What ${id} did cannot be undone: the graph is kept since revision ${keptSince}, what was before was dropped.`;
      return leave({ outcome: 'not-found', message });
    }
    const undoneBy = await readUndoneBy(engine, { after: revision, until: OPEN_REVISION });
    const before = undoneBy.get(revision);
    if (before !== undefined) {
      const item = {
        id: `import/${before}`,
        sentence: `import/${before} undid it; undo that one to have ${id} back.`,
      };
      return leave({ outcome: 'conflict', message: `${id} is undone already.`, items: [item] });
    }
    // Later runs and their undoings left the graph as it was. The undoing of an earlier run counts like any other run.
    const cancelled = new Set([...undoneBy].filter(([run]) => run > revision).flat());
    const published = await readPublishedRevisions(engine, revision, OPEN_REVISION);
    const changes = await runChanges(engine);
    const items = await conflictsWith(
      changes,
      revision,
      published.filter((each) => !cancelled.has(each)),
    );
    if (items.length > 0) {
      const message = `Later imports touched ${items.length} of what ${id} did; undo those first.`;
      return leave({ outcome: 'conflict', message, items });
    }
    const counts = await stageUndoing(engine, changes, { undone, place });
    const write = { by, action: 'REVERT', importId: place.importId, detail: format } as const;
    await publishImport(engine, place, { counts, write });
    return { outcome: 'done', importId: place.importId };
  });
}

async function stageUndoing(
  engine: Engine,
  changes: RunChanges,
  { undone: { revision }, place }: { readonly undone: Claim; readonly place: Claim },
): Promise<ImportCounts> {
  const openedIds = new Set<string>();
  for await (const rows of changes('STATEMENT_OPENED', revision)) {
    const ids = rows.map((row) => String(row['id']));
    for (const id of ids) openedIds.add(id);
    // Later runs that were undone have left other versions of them.
    const open = await engine.read(openStatements, { ids, open: OPEN_REVISION });
    await stage(engine, place, { statements: closing(open) });
  }
  let added = 0;
  for await (const rows of changes('STATEMENT_CLOSED', revision)) {
    // A statement that the run both opened and closed was not there before.
    const before = rows.map((row) => decodeStatement(row, revision)).filter((each) => each.fromRevision < revision);
    const again = before.map((each) => ({ opens: hashStatement(factAgain(each, NOWHERE)), closes: [] }));
    await stage(engine, place, { statements: again });
    added += before.filter(({ id }) => !openedIds.has(id)).length;
  }
  const changed = new Set<string>();
  for await (const rows of changes('NODE_CHANGED', revision)) {
    const restored = rows.map(decodeNodeChange);
    const nodes = await engine.read(existingEntities, { ids: restored.map(({ nodeId }) => nodeId) });
    const now = new Map(nodes.map(({ id, properties }) => [id, properties]));
    for (const { nodeId } of restored) changed.add(nodeId);
    // A node that the run made live again gets back what it was before, since its earlier life may come back too.
    const change = restored.map(({ nodeId, before }) => ({ nodeId, before: now.get(nodeId) ?? {}, after: before }));
    await stage(engine, place, { nodes: { change } });
  }
  const revive = await idsIn(changes('NODE_REMOVED', revision));
  const end = await idsIn(changes('NODE_ADDED', revision));
  await stage(engine, place, { nodes: { revive, end } });
  for (const id of end) changed.add(id);
  return {
    nodesAdded: revive.length,
    nodesChanged: changed.size,
    nodesUnchanged: 0,
    statementsAdded: added,
    statementsChanged: openedIds.size,
    statementsUnchanged: 0,
  };
}
