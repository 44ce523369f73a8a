import type { AnswerSummary } from '../../answers/summary/answer-summary.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { AnswerSummaryModel } from '../models.ts';
import { sourcesOf } from './must-load.ts';

/** Adds the revision that the sources are read at. */
export function shownSummary({ point: { revision } }: Snapshot, summary: AnswerSummary): AnswerSummaryModel {
  return { ...summary, revision };
}

export const answerSummaryResolvers: Resolvers = { AnswerSummary: { sources: sourcesOf } };
