import { integer } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';

interface Undoing {
  readonly revision: number;
  readonly undone: number;
}

interface Span {
  readonly after: number;
  readonly until: number;
}

const undoings = defineRead<Span, Undoing>({
  name: 'undoings',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    WHERE run.undoes IS NOT NULL AND run.runRevision > $after AND run.runRevision <= $until
    RETURN run.runRevision AS revision, run.undoes AS undone
    ORDER BY revision DESC
  `,
  sample: { after: 1, until: 9 },
  decode: (row) => ({ revision: integer(row, 'revision'), undone: integer(row, 'undone') }),
});

/**
 * Returns effective undos after `after`, up to and including `until`, by the undone run. An undo that was itself undone
 * is omitted.
 */
export async function readUndoneBy(engine: Engine, span: Span): Promise<ReadonlyMap<number, number>> {
  const undoneBy = new Map<number, number>();
  // Newest first: an undo is effective if no later one undoes it.
  for (const { revision, undone } of await engine.read(undoings, span)) {
    if (!undoneBy.has(revision)) undoneBy.set(undone, revision);
  }
  return undoneBy;
}
