import { RESOLVED_NAMES } from '../../domain/limits.ts';
import { once } from '../../domain/remembering.ts';
import { BadInput } from '../../errors.ts';
import type { FoundNode } from '../../store/search/search-index.ts';
import { checkRange } from '../arguments.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { fromNodeKind } from '../node-kinds.ts';
import { answeringOn } from './shared/answering.ts';
import { mustLoad } from './shared/must-load.ts';

const MOST_NEAREST = 20;

export const resolvedNameResolvers: Resolvers = {
  ResolvedName: {
    node: ({ named, revision }, _args, context) => {
      const [one, ...others] = named;
      return one === undefined || others.length > 0 ? null : mustLoad(context.snapshotOf(revision), one.document.id);
    },
    match: ({ named }) => (named.length === 1 ? (named[0]?.match ?? null) : null),
    count: ({ named }) => named.length,
    nearest: async ({ name, named, kinds, revision }, { first }, context) => {
      checkRange('first', first, MOST_NEAREST);
      if (named.length === 1) return [];
      const snapshot = context.snapshotOf(revision);
      const { point, mayGoOn } = snapshot;
      const index = await context.services.memory.searchIndexes(point);
      const hasAnswers = await answeringOn(snapshot, context.today);
      const called = named.map(({ document }) => ({ ...document, name: document.shown }));
      const isWithdrawn = (id: string) => snapshot.catalogue.find('Standard', id)?.status === 'WITHDRAWN';
      const rank = (one: (typeof called)[number]) => 2 * Number(isWithdrawn(one.id)) - Number(hasAnswers(one));
      const near: readonly FoundNode[] =
        called.length > 0
          ? called.toSorted((one, other) => rank(one) - rank(other))
          : await index.near(name, { kinds, hasAnswers, mayGoOn });
      const shown = near.slice(0, first).map(({ id, kind, name: nearName }) => ({ id, kind, name: nearName }));
      const matched = once(() =>
        index.matched(
          name,
          shown.map(({ id }) => id),
        ),
      );
      return shown.map((node) => ({
        ...node,
        matched: async (id: string) => (await matched()).get(id) ?? null,
        revision,
      }));
    },
  },
  Query: {
    resolve: async (_root, { names, kinds: wanted, revision }, context) => {
      if (names.length < 1 || names.length > RESOLVED_NAMES.most) {
        throw new BadInput(`Argument "names" must have 1 to ${RESOLVED_NAMES.most} names, not ${names.length}.`);
      }
      const wrong = names.find((name) => name.trim() === '' || name.length > RESOLVED_NAMES.longest);
      if (wrong !== undefined) {
        const came = wrong.trim() === '' ? 'an empty one' : `one of ${wrong.length}`;
        throw new BadInput(
          `Argument "names" must have names of 1 to ${RESOLVED_NAMES.longest} characters, not ${came}.`,
        );
      }
      const { point } = await context.at(revision ?? null);
      const index = await context.services.memory.searchIndexes(point);
      const kinds = wanted?.map(fromNodeKind) ?? null;
      return Promise.all(
        names.map(async (name) => {
          const named = [...(await index.named(name, kinds))];
          return { name, named, kinds, revision: point.revision };
        }),
      );
    },
  },
};
