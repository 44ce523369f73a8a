import { offeringCounts } from '../../../answers/scope/offering-counts.ts';
import { offeringsOf } from '../../../domain/catalogue/offering.ts';
import { completeNodes, connectAll, connectionFields, onPage, type PageArguments } from '../../connection.ts';
import type { Context } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { AtRevision } from '../../models.ts';
import { environmentOf, mustFindAll } from '../shared/must-load.ts';

interface OfferingArguments extends PageArguments {
  readonly asOf?: string | null;
}

export function offeringsOfOrganization(
  { id, revision }: AtRevision & { readonly id: string },
  { asOf, ...args }: OfferingArguments,
  context: Context,
) {
  return onPage({ context, args, list: { parts: ['offerings', id], asOf, revision } }, (page) => {
    const { snapshot, day } = page;
    const offerings = offeringsOf(snapshot.catalogue, id);
    const connection = connectAll(page, offerings, ({ environmentId }) => environmentId ?? '');
    return completeNodes(connection, (offering) => ({ ...offering, day, revision: snapshot.point.revision }));
  });
}

export const offeringResolvers: Resolvers = {
  Offering: {
    environment: environmentOf,
    certificates: ({ certificateIds, revision }, _args, context) =>
      mustFindAll(context.snapshotOf(revision), 'Certificate', certificateIds),
    services: async (offering, _args, context) =>
      (await offeringCounts(context.snapshotOf(offering.revision), offering, offering.day)).services,
    families: async (offering, _args, context) =>
      (await offeringCounts(context.snapshotOf(offering.revision), offering, offering.day)).families,
  },
  OfferingConnection: connectionFields,
};
