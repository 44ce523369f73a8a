import { mappingAuthorNotes } from '../../answers/gap/mapping-authors.ts';
import { compareStandards, type GapPaths, gapPaths, gapTotals } from '../../answers/gap/standard-gap.ts';
import { editionsSentence } from '../../answers/notes/editions-meant.ts';
import { type MappingPaths, MOST_PATHS } from '../../domain/mappings/mapping-paths.ts';
import { once } from '../../domain/remembering.ts';
import { BadInput } from '../../errors.ts';
import { checkId, checkRange } from '../arguments.ts';
import { connectAll, connectionFields, openPage } from '../connection.ts';
import { cursorsBelow } from '../cursors-below.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import { clausesOfSet, mustFind, needFound, onlyClause } from './shared/must-load.ts';

const MOST_PATHS_SHOWN = 100;

export const standardGapResolvers: Resolvers = {
  StandardGapConnection: {
    ...connectionFields,
    from: ({ snapshot, fromId }) => mustFind(snapshot, 'Standard', fromId),
    to: ({ snapshot, toId }) => mustFind(snapshot, 'Standard', toId),
    totals: ({ gap }) => gapTotals(gap.from),
    totalsOfTo: ({ gap }) => gapTotals(gap.to),
    unmatchedOfTo: async ({ fromId, toId, gap, ...answered }, args, context) => {
      const page = await openHangingPage(context, args, { ...answered, parts: ['unmatched', fromId, toId] });
      const unmatched = gap.to.filter(({ coverage }) => coverage === 'NONE').map(({ clause }) => clause);
      return connectAll(page, unmatched, ({ sort }) => sort);
    },
    notes: async ({ snapshot, fromId, toId, gap }) => {
      const empty = [fromId, toId].filter((id) => snapshot.catalogue.requirementsOf(id).length === 0);
      const notes = empty.map(
        (id) =>
          editionsSentence(snapshot.catalogue, id) ??
          `The graph holds no list of requirements of ${mustFind(snapshot, 'Standard', id).designation}.`,
      );
      if (!gap.isMapped && empty.length === 0) {
        notes.push(
          'No source relates clauses of one standard to clauses of the other. That does not mean that none correspond.',
        );
      }
      const authors = await mappingAuthorNotes(snapshot, fromId, toId);
      return [...notes, ...authors, ...cutNotes(await gapPaths(snapshot, fromId, toId))];
    },
  },
  GapRow: {
    paths: async ({ listPaths, revision }, { first }) => {
      checkRange('first', first, MOST_PATHS_SHOWN);
      const { paths } = await listPaths();
      return paths.slice(0, first).map((path) => ({ ...path, revision }));
    },
    pathCount: async ({ listPaths }) => (await listPaths()).paths.length,
  },
  GapPath: {
    to: ({ to, revision }, _args, context) => onlyClause(context.snapshotOf(revision), to),
    fromClauses: ({ from, revision }, _args, context) => clausesOfSet(context.snapshotOf(revision), from),
    toClauses: ({ to, revision }, _args, context) => clausesOfSet(context.snapshotOf(revision), to),
    hops: ({ statements }) => statements.length,
    mappings: ({ statements }) => statements.filter((one) => one.kind === 'ClauseMapping'),
    baselines: ({ statements }) => statements.filter((one) => one.kind === 'StandardRelation'),
  },
  Query: {
    standardGap: async (_root, { from, to, coverages, revision, ...args }, context, info) => {
      checkId('from', from, ['Standard']);
      checkId('to', to, ['Standard']);
      if (from === to) throw new BadInput(`Arguments "from" and "to" must name two standards; both name "${to}".`);
      const page = await openPage(context, args, {
        parts: ['gap', from, to, coverages ?? null],
        askedRevision: revision,
        below: cursorsBelow(info),
      });
      const { snapshot } = page;
      await needFound(snapshot, { from: [from], to: [to] });
      const gap = await compareStandards(snapshot, from, to);
      const kept = gap.from.filter(({ coverage }) => coverages?.includes(coverage) ?? true);
      const paths = once(() => gapPaths(snapshot, from, to));
      const nodes = kept.map((row) => ({
        listPaths: async () => (await paths()).byClause.get(row.clause.id) as MappingPaths,
        revision: snapshot.point.revision,
        ...row,
      }));
      const answered = { snapshot, day: null, asked: { revision } };
      return { ...connectAll(page, nodes, ({ clause }) => clause.sort), ...answered, fromId: from, toId: to, gap };
    },
  },
};

function cutNotes({ byClause }: GapPaths): string[] {
  const cut = [...byClause.values()].filter(({ isCut }) => isCut).length;
  if (cut === 0) return [];
  const whose = cut === 1 ? 'One requirement has' : `${cut} requirements have`;
  return [
    `${whose} more than ${MOST_PATHS.toLocaleString('en')} ways: the shortest are listed. Coverages and totals rest on all of them.`,
  ];
}
