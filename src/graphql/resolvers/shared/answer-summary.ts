import type { AnswerSummary } from '../../../answers/summary/answer-summary.ts';
import { FEW } from '../../../answers/words/few-names.ts';
import { RESPONSIBILITIES } from '../../../domain/statements/statements.ts';
import type { Snapshot } from '../../../loaders/snapshot.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { AnswerSummaryModel } from '../../models.ts';
import { mustFind, mustFindAll, mustLoad, sourcesOf } from './must-load.ts';

/** Adds the revision at which the sources are read. */
export function shownSummary({ point: { revision } }: Snapshot, summary: AnswerSummary): AnswerSummaryModel {
  return { ...summary, revision };
}

export const answerSummaryResolvers: Resolvers = {
  AnswerSummary: {
    sources: sourcesOf,
    tiles: ({ tiles, revision }) => (tiles === null ? null : { ...tiles, revision }),
    checks: ({ checks, revision }) => checks.map((check) => ({ ...check, revision })),
  },
  AnswerCheck: {
    nodes: ({ nodeIds, revision }, _args, context) => {
      const snapshot = context.snapshotOf(revision);
      return Promise.all(nodeIds.map((id) => mustLoad(snapshot, id)));
    },
    sources: sourcesOf,
  },
  AnswerTiles: {
    covered: ({ covered, revision }) => covered.map((edition) => ({ ...edition, revision })),
    places: ({ places, revision }) => places.map((place) => ({ ...place, revision })),
    source: ({ sourceId, revision }, _args, context) =>
      sourceId === null ? null : mustFind(context.snapshotOf(revision), 'Source', sourceId),
  },
  AnsweredPlace: {
    standard: ({ standardId, revision }, _args, context) =>
      standardId === null ? null : mustFind(context.snapshotOf(revision), 'Standard', standardId),
    environment: ({ environmentId, revision }, _args, context) =>
      environmentId === null ? null : mustFind(context.snapshotOf(revision), 'Environment', environmentId),
    certificates: ({ certificateIds, revision }, _args, context) =>
      mustFindAll(context.snapshotOf(revision), 'Certificate', certificateIds.slice(0, FEW)),
    certificateCount: ({ certificateIds }) => certificateIds.length,
    responsibilities: ({ responsibilities }) =>
      RESPONSIBILITIES.flatMap((responsibility) => {
        const count = responsibilities.get(responsibility) ?? 0;
        return count === 0 ? [] : [{ responsibility, count }];
      }),
  },
  CoveredEdition: {
    standard: ({ standardId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Standard', standardId),
  },
};
