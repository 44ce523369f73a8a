import { BadInput } from '../../errors.ts';
import { readRevisionAt } from '../../store/import-run.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const revisionResolvers: Resolvers = {
  Query: {
    revision: async (_root, { at }, context) => {
      const { revision, publishedAt, keptSince } = await context.state();
      if (at == null) return { number: revision, publishedAt, keptSince };
      const now = new Date().toISOString();
      // The newest revision may be ahead of a clock that was set back. Only a moment after both is in the future.
      if (at > now && at > (publishedAt ?? ''))
        throw new BadInput(`Argument "at" must be a moment up to now, ${now}, not ${at}.`);
      const found = await readRevisionAt(context.services.engine, at);
      if (found === null) {
        throw new BadInput(
          `Argument "at" names ${at}, and the graph knows no revision that was published by then; ask for a later moment.`,
        );
      }
      return { ...found, keptSince };
    },
  },
};
