import { offeringsOf } from '../../../domain/catalogue/offering.ts';
import { sortedIds } from '../../../domain/ids.ts';
import { checkIds, inFilter } from '../../arguments.ts';
import { connectAll, connectionFields, openPage } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { scopeOfEnvironment } from '../scope.ts';
import { byId } from '../shared/by-id.ts';
import { aliasesOf, linkedList, linkedOne, membershipsOf } from '../shared/linked.ts';
import { needFound, sourcesOf } from '../shared/must-load.ts';

export const environmentResolvers: Resolvers = {
  Environment: {
    aliases: aliasesOf,
    operator: linkedOne('Organization', 'OPERATED_BY'),
    certificates: linkedList('Certificate', 'APPLIES_IN'),
    scope: scopeOfEnvironment,
    memberships: membershipsOf,
    sources: sourcesOf,
  },
  EnvironmentConnection: connectionFields,
  Query: {
    environment: byId('Environment'),
    environments: async (_root, { filter, revision, ...args }, context) => {
      const providers = checkIds('filter.providers', filter?.providers, ['Organization']);
      const page = await openPage(context, args, { parts: ['environments', providers], askedRevision: revision });
      const { catalogue } = page.snapshot;
      await needFound(page.snapshot, inFilter({ providers }));
      const offered = providers?.flatMap((id) => offeringsOf(catalogue, id).flatMap((one) => one.environmentId ?? []));
      const all =
        offered === undefined ? catalogue.all('Environment') : catalogue.findAll('Environment', sortedIds(offered));
      return connectAll(page, all, ({ id }) => id);
    },
  },
};
