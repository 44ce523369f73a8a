import { BadInput } from '../../errors.ts';
import { checkIds } from '../arguments.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { fromNodeKind, toNodeKind } from '../node-kinds.ts';
import { mustLoad, needFound } from './must-load.ts';

const LONGEST_TEXT = 200;

export const searchResolvers: Resolvers = {
  SearchResult: {
    kind: ({ kind }) => toNodeKind(kind),
    matched: ({ matched }) => matched(),
    node: ({ id, revision }, _args, context) => mustLoad(context.opened(revision), id),
  },
  SearchConnection: connectionFields,
  Query: {
    search: async (_root, { text, kinds, standards, revision, ...args }, context) => {
      const isBlank = text.trim() === '';
      if (isBlank || text.length > LONGEST_TEXT) {
        const came = isBlank && text !== '' ? 'blanks alone' : text.length;
        throw new BadInput(`Argument "text" must have 1 to ${LONGEST_TEXT} characters to look for, not ${came}.`);
      }
      const named = checkIds('standards', standards, ['Standard']);
      const page = await openPage(context, args, {
        parts: ['search', text, kinds ?? null, standards ?? null],
        askedRevision: revision,
      });
      await needFound(page.snapshot, { standards: named });
      const { point } = page.snapshot;
      const index = await context.services.memory.searchIndexes(point);
      const found = index.find(text, { kinds: kinds?.map(fromNodeKind) ?? null, standards: named });
      // The ranking at a revision never changes, so a find's id tells where a page ended.
      const start = page.after === null ? 0 : found.findIndex(({ id }) => id === page.after?.[0]) + 1;
      const rows = found.slice(start, start + page.first + 1).map((node) => ({ ...node, revision: point.revision }));
      return connect(
        page,
        rows,
        ({ id }) => [id],
        () => found.length,
      );
    },
  },
};
