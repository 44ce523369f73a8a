import type { Snapshot } from '../loaders/snapshot.ts';
import type { Context } from './context.ts';
import { graphMark, pointOfCursor } from './cursors.ts';

/** Requested revision and day; null or absent: not given. */
export interface AskedPoint {
  readonly asOf?: string | null | undefined;
  readonly revision?: number | null | undefined;
}

interface AnswerQuestion extends AskedPoint {
  /** Argument that names the revision; absent: `revision`. */
  readonly argument?: string;
  /** Default revision; null or absent: the operation's. */
  readonly otherwise?: number | null | undefined;
  /**
   * Cursors of lists below the answer. They provide the default revision and day, so that the lists and the answer
   * agree.
   */
  readonly below?: readonly string[];
}

/** Opens the snapshot and day of an answer. */
export async function openAnswer(
  context: Context,
  { asOf, revision, argument = 'revision', otherwise, below = [] }: AnswerQuestion,
): Promise<{ readonly snapshot: Snapshot; readonly day: string }> {
  const walked = below.length === 0 ? null : await pointBelow(context, below);
  const isWalked = revision == null && walked !== null;
  const snapshot = await context.at(revision ?? walked?.revision ?? otherwise ?? null, isWalked ? 'after' : argument);
  return { snapshot, day: asOf ?? walked?.day ?? context.today };
}

/** Returns the point of the first valid cursor. Lists reject cursors that are invalid or of other points. */
async function pointBelow(context: Context, below: readonly string[]) {
  const { graphId } = await context.state();
  const points = below.map((cursor) => pointOfCursor(cursor, graphMark(graphId)));
  return points.find((point) => point !== null) ?? null;
}
