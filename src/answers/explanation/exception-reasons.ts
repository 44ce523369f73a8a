import { lineageOf } from '../../domain/catalogue/lineage.ts';
import type { Exception } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { statementSentence } from '../words/statement-sentence.ts';
import type { WhyNot } from './reason.ts';
import type { ExplanationRequest } from './request.ts';

/** Returns the exceptions of some certificates that exclude the requirement. */
export function exceptionReasons(
  snapshot: Snapshot,
  { subjectId, environmentId, clauseId }: ExplanationRequest,
  certificateIds: readonly string[],
): Promise<WhyNot[]> {
  const { catalogue } = snapshot;
  const nodeIds = new Set(lineageOf(catalogue, subjectId).flatMap((path) => path.nodeIds));
  const applies = (exception: Exception) =>
    (exception.subjectId === null || nodeIds.has(exception.subjectId)) &&
    (environmentId === null || exception.environmentId === null || exception.environmentId === environmentId) &&
    catalogue.exceptions.takenOutBy([exception]).clauseIds.has(clauseId);
  const exceptions = certificateIds.flatMap((id) => catalogue.exceptions.of(id)).filter(applies);
  return Promise.all(
    exceptions.map(async (exception) => ({
      code: 'EXCEPTED' as const,
      sentence: await statementSentence(snapshot, exception),
      statement: exception,
      sourceIds: exception.sourceIds,
    })),
  );
}
