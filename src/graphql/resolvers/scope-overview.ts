import { scopeOverview } from '../../answers/scope/scope-overview.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { environmentOf, mustFind } from './shared/must-load.ts';

export const scopeOverviewResolvers: Resolvers = {
  ScopeOverviewCell: {
    standard: ({ standardId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Standard', standardId),
    environment: environmentOf,
  },
  Query: {
    scopeOverview: async (_root, { asOf, revision }, context) => {
      const snapshot = await context.at(revision ?? null);
      const cells = await scopeOverview(snapshot, asOf ?? context.today);
      return cells.map((cell) => ({ ...cell, revision: snapshot.point.revision }));
    },
  },
};
