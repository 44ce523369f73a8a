import { integer } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';

/** A run that undoes another. */
interface Undoing {
  readonly revision: number;
  readonly undone: number;
}

const undoingsAfter = defineRead<{ revision: number }, Undoing>({
  name: 'undoingsAfter',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    WHERE run.undoes IS NOT NULL AND run.runRevision > $revision
    RETURN run.runRevision AS revision, run.undoes AS undone
    ORDER BY revision DESC
  `,
  sample: { revision: 1 },
  decode: (row) => ({ revision: integer(row, 'revision'), undone: integer(row, 'undone') }),
});

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
  for (const undoing of await engine.read(undoingsAfter, { revision })) {
    if (cancelled.has(undoing.revision)) continue;
    if (undoing.undone === revision) undoneBy = undoing.revision;
    // One of an earlier run changes what the run had found, so it counts like any other.
    if (undoing.undone > revision) cancelled.add(undoing.revision).add(undoing.undone);
  }
  return { cancelled, undoneBy };
}
