import { overviewKeyOf, providerOverview } from '../../answers/scope/provider-overview.ts';
import { completeNodes, connectAll, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mustFind } from './shared/must-load.ts';

export const providerOverviewResolvers: Resolvers = {
  ProviderOverview: {
    provider: ({ providerId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Organization', providerId),
    programmes: ({ programmes, revision }) => programmes.map((programme) => ({ ...programme, revision })),
  },
  ProviderProgramme: {
    standard: ({ standardId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Standard', standardId),
  },
  ProviderOverviewConnection: connectionFields,
  Query: {
    providerOverview: async (_root, { asOf, revision, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['provider overview'], asOf, askedRevision: revision });
      const connection = connectAll(page, await providerOverview(page.snapshot, page.day), overviewKeyOf);
      return completeNodes(connection, (node) => ({ ...node, revision: page.snapshot.point.revision }));
    },
  },
};
