import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import { readUndoneBy } from '../../store/undoing.ts';

/** What became of the runs after one. */
export interface Aftermath {
  /** Runs that others undid, and these others: together they left the graph as it was. */
  readonly cancelled: ReadonlySet<number>;
  /** The run that has undone this one and was not undone itself. */
  readonly undoneBy: number | null;
}

export async function aftermathOf(engine: Engine, revision: number): Promise<Aftermath> {
  const undoneBy = await readUndoneBy(engine, { after: revision, until: OPEN_REVISION });
  // One of an earlier run changes what the run had found, so it counts like any other.
  const cancelled = new Set([...undoneBy].filter(([undone]) => undone > revision).flat());
  return { cancelled, undoneBy: undoneBy.get(revision) ?? null };
}
