import { groupBy } from '../../domain/grouping.ts';
import type { Exception } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { FEW } from './few-names.ts';
import { exceptionSentence } from './statement-sentence.ts';

/** Exceptions that differ in their subject only, as one sentence. */
interface ToldExceptions {
  readonly sentences: readonly string[];
  /** Number of exceptions that these sentences leave out. */
  readonly more: number;
}

/** Describes the first few kinds of exceptions, each with its subjects. */
export async function tellExceptions(snapshot: Snapshot, exceptions: readonly Exception[]): Promise<ToldExceptions> {
  const alike = groupBy(exceptions, ({ certificateId, clauseId, environmentId, subjectId, note }) =>
    JSON.stringify([certificateId, clauseId, environmentId, subjectId === null, note]),
  );
  const [shown, left] = [[...alike.values()].slice(0, FEW), [...alike.values()].slice(FEW)];
  return {
    sentences: await Promise.all(shown.map((some) => exceptionSentence(snapshot, some))),
    more: left.flat().length,
  };
}
