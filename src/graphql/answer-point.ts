import type { Snapshot } from '../loaders/snapshot.ts';
import type { Context } from './context.ts';
import { graphMark, pointOfCursor } from './cursors.ts';

/** What an answer is asked to be of; null or missing: nobody says. */
export interface AskedPoint {
  readonly asOf?: string | null | undefined;
  readonly revision?: number | null | undefined;
}

interface AnswerQuestion extends AskedPoint {
  /** The argument that names the revision; missing: `revision`. */
  readonly argument?: string;
  /** The revision where nobody names one; null or missing: the operation's. */
  readonly otherwise?: number | null | undefined;
  /** The cursors of lists that hang on the answer: it is of what they are of, where nobody says, so that all of it agrees. */
  readonly below?: readonly string[];
}

/** What an answer is read from, and the day that it is of. */
export async function openAnswer(
  context: Context,
  { asOf, revision, argument = 'revision', otherwise, below = [] }: AnswerQuestion,
): Promise<{ readonly snapshot: Snapshot; readonly day: string }> {
  const walked = below.length === 0 ? null : await pointBelow(context, below);
  const isWalked = revision == null && walked !== null;
  const snapshot = await context.at(revision ?? walked?.revision ?? otherwise ?? null, isWalked ? 'after' : argument);
  return { snapshot, day: asOf ?? walked?.day ?? context.today };
}

/** Of the first that is a cursor of this graph: the lists themselves refuse what is none, and what is of another point. */
async function pointBelow(context: Context, below: readonly string[]) {
  const { graphId } = await context.state();
  const points = below.map((cursor) => pointOfCursor(cursor, graphMark(graphId)));
  return points.find((point) => point !== null) ?? null;
}
