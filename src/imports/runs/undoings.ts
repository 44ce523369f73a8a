import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import { readUndoings } from '../../store/undoing.ts';

/** What became of the runs after one. */
export interface Aftermath {
  /** Runs that others undid, and these others: together they left the graph as it was. */
  readonly cancelled: ReadonlySet<number>;
  /** The run that has undone this one and was not undone itself. */
  readonly undoneBy: number | null;
}

export async function aftermathOf(engine: Engine, revision: number): Promise<Aftermath> {
  const cancelled = new Set<number>();
  let undoneBy: number | null = null;
  // The newest first: whether an undoing holds is known once those of it are.
  for (const undoing of await readUndoings(engine, { after: revision, until: OPEN_REVISION })) {
    if (cancelled.has(undoing.revision)) continue;
    if (undoing.undone === revision) undoneBy = undoing.revision;
    // One of an earlier run changes what the run had found, so it counts like any other.
    if (undoing.undone > revision) cancelled.add(undoing.revision).add(undoing.undone);
  }
  return { cancelled, undoneBy };
}
