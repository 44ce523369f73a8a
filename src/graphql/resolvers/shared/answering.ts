import { answeringNodes, type HasAnswers } from '../../../domain/scope/answering-nodes.ts';
import type { Snapshot } from '../../../loaders/snapshot.ts';

/** Returns a test of whether questions about a node have answers on a day; computed once per operation. */
export function answeringOn({ once, catalogue, scopeIndex }: Snapshot, day: string): Promise<HasAnswers> {
  return once(`answering nodes ${day}`, async () => answeringNodes(catalogue, await scopeIndex(), day));
}
