import { isInForce } from '../../domain/in-force.ts';
import { checkId, checkIds } from '../arguments.ts';
import { connectAll, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { inheritanceOf } from './inheritance.ts';
import { leverageLinks } from './leverage.ts';
import { aliasesOf, linkedAll, linkedOne } from './linked.ts';
import { sourcesOf } from './must-load.ts';
import { scopeOfAnchor } from './scope.ts';

export const certificateResolvers: Resolvers = {
  Certificate: {
    aliases: aliasesOf,
    standard: linkedOne('Standard', 'CERTIFIES'),
    standards: linkedAll('Standard', 'CERTIFIES'),
    environments: linkedAll('Environment', 'APPLIES_IN'),
    holder: linkedOne('Organization', 'HELD_BY'),
    issuer: linkedOne('Organization', 'ISSUED_BY'),
    dependents: leverageLinks('dependents'),
    restsOn: leverageLinks('restsOn'),
    inForce: (certificate, { asOf }, context) => isInForce(certificate, asOf ?? context.today),
    scope: (certificate, { environments, ...args }, context) => {
      const others = checkIds('environments', environments, ['Environment']);
      return scopeOfAnchor(context, 'Certificate', certificate, { ...args, others });
    },
    inheritance: ({ id, revision }, args, context) =>
      inheritanceOf(context, { ...args, revision, filter: { ...args.filter, certificates: [id] } }),
    sources: sourcesOf,
  },
  CertificateConnection: connectionFields,
  ScopeEntryConnection: connectionFields,
  Query: {
    certificate: async (_root, { id }, context) => {
      checkId('id', id, ['Certificate']);
      return (await context.at(null)).catalogue.find('Certificate', id);
    },
    certificates: async (_root, { filter, revision, ...args }, context) => {
      const lists = [
        ['CERTIFIES', checkIds('filter.standards', filter?.standards, ['Standard'])],
        ['APPLIES_IN', checkIds('filter.environments', filter?.environments, ['Environment'])],
        ['HELD_BY', checkIds('filter.holders', filter?.holders, ['Organization'])],
        ['ISSUED_BY', checkIds('filter.issuers', filter?.issuers, ['Organization'])],
      ] as const;
      const inForceOn = filter?.inForceOn ?? null;
      const page = await openPage(context, args, { parts: ['certificates', filter ?? null], askedRevision: revision });
      const { catalogue } = page.snapshot;
      const kept = catalogue
        .all('Certificate')
        .filter(
          (certificate) =>
            (inForceOn === null || isInForce(certificate, inForceOn)) &&
            lists.every(
              ([membership, ids]) =>
                ids === null || catalogue.linkedFrom(certificate.id, membership).some((id) => ids.includes(id)),
            ),
        );
      return connectAll(page, kept, ({ id }) => id);
    },
  },
};
