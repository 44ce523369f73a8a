import { once } from '../../domain/remembering.ts';
import { BadInput } from '../../errors.ts';
import { wordCount } from '../../store/search/search-terms.ts';
import { checkIds } from '../arguments.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { fromNodeKind, toNodeKind } from '../node-kinds.ts';
import { answeringOn } from './shared/answering.ts';
import { mustLoad, needFound } from './shared/must-load.ts';

const LONGEST_TEXT = 200;
const MOST_WORDS = 10;

export const searchResolvers: Resolvers = {
  SearchResult: {
    kind: ({ kind }) => toNodeKind(kind),
    matched: ({ id, matched }) => matched(id),
    node: ({ id, revision }, _args, context) => mustLoad(context.snapshotOf(revision), id),
  },
  SearchConnection: connectionFields,
  Query: {
    search: async (_root, { text, kinds, standards, revision, ...args }, context) => {
      const isBlank = text.trim() === '';
      if (isBlank || text.length > LONGEST_TEXT) {
        const came = isBlank && text !== '' ? 'blanks alone' : text.length;
        throw new BadInput(`Argument "text" must have 1 to ${LONGEST_TEXT} characters to look for, not ${came}.`);
      }
      const words = wordCount(text);
      if (words > MOST_WORDS) {
        throw new BadInput(
          `Argument "text" must have at most ${MOST_WORDS} different words to look for, not ${words}.`,
        );
      }
      const named = checkIds('standards', standards, ['Standard']);
      const page = await openPage(context, args, {
        parts: ['search', text, kinds ?? null, standards ?? null],
        askedRevision: revision,
      });
      await needFound(page.snapshot, { standards: named });
      const { point, mayGoOn } = page.snapshot;
      const index = await context.services.memory.searchIndexes(point);
      const asked = { kinds: kinds?.map(fromNodeKind) ?? null, standards: named };
      const hasAnswers = await answeringOn(page.snapshot, context.today);
      const found = await page.snapshot.remember(['search', text, asked, context.today], () =>
        index.find(text, { ...asked, hasAnswers, mayGoOn }),
      );
      // Ranking does not change within a revision, so a result's id can mark the end of a page.
      const start = page.after === null ? 0 : found.findIndex(({ id }) => id === page.after?.[0]) + 1;
      const shown = found.slice(start, start + page.first + 1);
      const fitting = once(() =>
        index.matched(
          text,
          shown.map(({ id }) => id),
        ),
      );
      const matched = async (id: string) => (await fitting()).get(id) ?? null;
      return connect(
        page,
        shown.map((node) => ({ ...node, matched, revision: point.revision })),
        ({ id }) => [id],
        () => found.length,
      );
    },
  },
};
