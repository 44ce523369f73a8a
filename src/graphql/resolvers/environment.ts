import { connectAll, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { byId } from './by-id.ts';
import { aliasesOf, linkedList, linkedOne, membershipsOf } from './linked.ts';
import { sourcesOf } from './must-load.ts';
import { scopeOfEnvironment } from './scope.ts';

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
  Organization: {
    aliases: aliasesOf,
    standards: linkedList('Standard', 'PUBLISHED_BY'),
    certificatesHeld: linkedList('Certificate', 'HELD_BY'),
    certificatesIssued: linkedList('Certificate', 'ISSUED_BY'),
    certificatesAssessed: linkedList('Certificate', 'ASSESSED_BY'),
    certificatesAuthorized: linkedList('Certificate', 'AUTHORIZED_BY'),
    environments: linkedList('Environment', 'OPERATED_BY'),
    memberships: membershipsOf,
    sources: sourcesOf,
  },
  Query: {
    environment: byId('Environment'),
    environments: async (_root, { revision, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['environments'], askedRevision: revision });
      return connectAll(page, page.snapshot.catalogue.all('Environment'), ({ id }) => id);
    },
  },
};
