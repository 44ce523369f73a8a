import { rolesOf } from '../../../domain/catalogue/organization-roles.ts';
import { connectAll, connectionFields, openPage } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { byId } from '../shared/by-id.ts';
import { aliasesOf, linkedList, membershipsOf } from '../shared/linked.ts';
import { sourcesOf } from '../shared/must-load.ts';
import { offeringsOfOrganization } from './offering.ts';
import { servicesOfOrganization } from './service.ts';

export const organizationResolvers: Resolvers = {
  Organization: {
    aliases: aliasesOf,
    roles: ({ id, revision }, _args, context) => rolesOf(context.snapshotOf(revision).catalogue, id),
    offerings: offeringsOfOrganization,
    services: servicesOfOrganization,
    standards: linkedList('Standard', 'PUBLISHED_BY'),
    certificatesHeld: linkedList('Certificate', 'HELD_BY'),
    certificatesIssued: linkedList('Certificate', 'ISSUED_BY'),
    certificatesAssessed: linkedList('Certificate', 'ASSESSED_BY'),
    certificatesAuthorized: linkedList('Certificate', 'AUTHORIZED_BY'),
    environments: linkedList('Environment', 'OPERATED_BY'),
    memberships: membershipsOf,
    sources: sourcesOf,
  },
  OrganizationConnection: connectionFields,
  Query: {
    organization: byId('Organization'),
    organizations: async (_root, { filter, revision, ...args }, context) => {
      const roles = filter?.roles ?? null;
      const page = await openPage(context, args, { parts: ['organizations', roles], askedRevision: revision });
      const { catalogue } = page.snapshot;
      const kept = catalogue
        .all('Organization')
        .filter(({ id }) => roles === null || rolesOf(catalogue, id).some((role) => roles.includes(role)));
      return connectAll(page, kept, ({ id }) => id);
    },
  },
};
