import { leverageKeyOf, leverageOverview } from '../../answers/scope/leverage-overview.ts';
import { completeNodes, connectAll, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mustFind } from './shared/must-load.ts';

export const leverageOverviewResolvers: Resolvers = {
  LeverageOverview: {
    certificate: ({ certificateId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Certificate', certificateId),
  },
  LeverageOverviewConnection: connectionFields,
  Query: {
    leverageOverview: async (_root, { asOf, revision, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['leverage overview'], asOf, askedRevision: revision });
      const connection = connectAll(page, await leverageOverview(page.snapshot, page.day), leverageKeyOf);
      return completeNodes(connection, (node) => ({ ...node, revision: page.snapshot.point.revision }));
    },
  },
};
