import { certificatesOfProvider } from '../../../domain/catalogue/offering.ts';
import { isInForce } from '../../../domain/certainty/in-force.ts';
import { certificatesTo } from '../../../domain/editions/editions.ts';
import { checkIds, inFilter } from '../../arguments.ts';
import { connectAll, connectionFields, onPage, openPage } from '../../connection.ts';
import type { CertificateFilter, Resolvers } from '../../generated/resolvers.ts';
import { inheritanceOfNode } from '../inheritance.ts';
import { leverageLinks } from '../leverage.ts';
import { scopeOfCertificate } from '../scope.ts';
import { byId } from '../shared/by-id.ts';
import { aliasesOf, linkedAll, linkedOne, membershipsOf } from '../shared/linked.ts';
import { needFound, sourcesOf } from '../shared/must-load.ts';
import { wordsOf } from '../shared/property-word.ts';

function namedIn(filter: CertificateFilter) {
  const { standards, environments, providers, holders, issuers, assessors, authorizingAgencies } = filter;
  return {
    standards: checkIds('filter.standards', standards, ['Standard']),
    environments: checkIds('filter.environments', environments, ['Environment']),
    providers: checkIds('filter.providers', providers, ['Organization']),
    holders: checkIds('filter.holders', holders, ['Organization']),
    issuers: checkIds('filter.issuers', issuers, ['Organization']),
    assessors: checkIds('filter.assessors', assessors, ['Organization']),
    authorizingAgencies: checkIds('filter.authorizingAgencies', authorizingAgencies, ['Organization']),
  };
}

export const certificateResolvers: Resolvers = {
  Certificate: {
    aliases: aliasesOf,
    standard: linkedOne('Standard', 'CERTIFIES'),
    standards: linkedAll('Standard', 'CERTIFIES'),
    standardAsStated: ({ id, revision, standardAsStated }, _args, context) => {
      const { catalogue } = context.snapshotOf(revision);
      const standards = catalogue.findAll('Standard', catalogue.linkedFrom(id, 'CERTIFIES'));
      // With several standards, the source of the wording would be ambiguous.
      return standards.length > 1 ? null : standardAsStated;
    },
    packageOverview: async ({ id, revision }, _args, context) =>
      (await context.snapshotOf(revision).longTexts.load(id))?.packageOverview ?? null,
    environments: linkedAll('Environment', 'APPLIES_IN'),
    holder: linkedOne('Organization', 'HELD_BY'),
    issuer: linkedOne('Organization', 'ISSUED_BY'),
    assessor: linkedOne('Organization', 'ASSESSED_BY'),
    authorizingAgency: linkedOne('Organization', 'AUTHORIZED_BY'),
    dependents: leverageLinks('dependents'),
    restsOn: leverageLinks('restsOn'),
    inForce: (certificate, { asOf }, context) => isInForce(certificate, asOf ?? context.today),
    scope: scopeOfCertificate,
    exceptions: ({ id, revision }, args, context) =>
      onPage({ context, args, list: { parts: ['exceptions', id], revision } }, (page) =>
        connectAll(page, page.snapshot.catalogue.exceptions.of(id), (exception) => exception.id),
      ),
    inheritance: inheritanceOfNode,
    memberships: membershipsOf,
    words: wordsOf,
    sources: sourcesOf,
  },
  CertificateConnection: connectionFields,
  ExceptionConnection: connectionFields,
  Query: {
    certificate: byId('Certificate'),
    certificates: async (_root, { filter, revision, ...args }, context) => {
      const named = namedIn(filter ?? {});
      const lists = [
        ['APPLIES_IN', named.environments],
        ['HELD_BY', named.holders],
        ['ISSUED_BY', named.issuers],
        ['ASSESSED_BY', named.assessors],
        ['AUTHORIZED_BY', named.authorizingAgencies],
      ] as const;
      const { inForceOn = null, statuses = null } = filter ?? {};
      const levels = filter?.levels?.map((level) => level.toLowerCase()) ?? null;
      const page = await openPage(context, args, { parts: ['certificates', filter ?? null], askedRevision: revision });
      await needFound(page.snapshot, inFilter(named));
      const { catalogue } = page.snapshot;
      const certifying = named.standards === null ? null : new Set(certificatesTo(catalogue, named.standards));
      const provided =
        named.providers === null
          ? null
          : new Set(named.providers.flatMap((id) => certificatesOfProvider(catalogue, id)));
      const kept = catalogue
        .all('Certificate')
        .filter(
          (certificate) =>
            (inForceOn === null || isInForce(certificate, inForceOn)) &&
            (statuses === null || (certificate.status !== null && statuses.includes(certificate.status))) &&
            (levels === null || (certificate.level !== null && levels.includes(certificate.level.toLowerCase()))) &&
            (certifying?.has(certificate.id) ?? true) &&
            (provided?.has(certificate.id) ?? true) &&
            lists.every(
              ([membership, ids]) =>
                ids === null || catalogue.linkedFrom(certificate.id, membership).some((id) => ids.includes(id)),
            ),
        );
      return connectAll(page, kept, ({ id }) => id);
    },
  },
};
