import type { Certificate } from '../../domain/entities/certificate.ts';
import { type LeveragePath, leveragePaths, MOST_LEVERAGE_HOPS } from '../../domain/leverage/leverage.ts';
import { inForceOn } from '../../domain/leverage/leverage-routes.ts';
import { connectAll, connectionFields, onPage, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { LeverageLinkModel } from '../models.ts';
import { mustFind } from './shared/must-load.ts';

interface LinkArguments extends PageArguments {
  readonly transitive: boolean;
  readonly inForceOn?: string | null;
}

type Direction = 'dependents' | 'restsOn';

/**
 * Lists certificates that leverage this one, or that it leverages; on any day unless one is given, since links have no
 * dates.
 */
export function leverageLinks(direction: Direction) {
  return (
    { id, revision }: Certificate,
    { transitive, inForceOn: day = null, ...args }: LinkArguments,
    context: Context,
  ) =>
    onPage({ context, args, list: { parts: [direction, id, transitive, day], revision } }, (page) => {
      const { catalogue, point } = page.snapshot;
      const paths = leveragePaths({
        from: id,
        next: (at) => (direction === 'restsOn' ? catalogue.leveragesFrom(at) : catalogue.leveragesTo(at)),
        endOf: ({ fromId, toId }) => (direction === 'restsOn' ? toId : fromId),
        mayPass: day === null ? () => true : inForceOn(catalogue, day),
        mostHops: transitive ? MOST_LEVERAGE_HOPS : 1,
      });
      const links: LeverageLinkModel[] = paths.map((path) => ({ ...path, revision: point.revision }));
      return connectAll(page, links, sortKeyOf);
    });
}

/** There are at most 8 hops, so one digit sorts them. */
function sortKeyOf({ certificateId, statements }: LeveragePath): string {
  return `${statements.length} ${certificateId}`;
}

export const leverageResolvers: Resolvers = {
  LeverageLink: {
    certificate: ({ certificateId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Certificate', certificateId),
    hops: ({ statements }) => statements.length,
    path: ({ statements }) => statements,
  },
  LeverageLinkConnection: connectionFields,
};
