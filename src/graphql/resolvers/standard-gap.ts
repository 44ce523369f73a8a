import { editionsSentence } from '../../answers/editions-meant.ts';
import { compareStandards, gapTotals, type StandardGap } from '../../answers/standard-gap.ts';
import { MOST_PATHS } from '../../domain/mapping-paths.ts';
import { BadInput } from '../../errors.ts';
import { checkId, checkRange } from '../arguments.ts';
import { connectAll, connectionFields, openPage } from '../connection.ts';
import { cursorsBelow } from '../cursors-below.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import { clausesOfSet, mustFind, needFound, onlyClause } from './must-load.ts';

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
    notes: ({ snapshot, fromId, toId, gap }) => {
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
      return [...notes, ...cutNotes(gap)];
    },
  },
  GapRow: {
    paths: ({ paths, revision }, { first }) => {
      checkRange('first', first, MOST_PATHS_SHOWN);
      return paths.slice(0, first).map((path) => ({ ...path, revision }));
    },
    pathCount: ({ paths }) => paths.length,
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
      const nodes = kept.map((row) => ({ ...row, revision: snapshot.point.revision }));
      const answered = { snapshot, day: null, asked: { revision } };
      return { ...connectAll(page, nodes, ({ clause }) => clause.sort), ...answered, fromId: from, toId: to, gap };
    },
  },
};

function cutNotes({ from }: StandardGap): string[] {
  const cut = from.filter(({ isCut }) => isCut).length;
  if (cut === 0) return [];
  const whose = cut === 1 ? 'One requirement has' : `${cut} requirements have`;
  return [
    `${whose} more than ${MOST_PATHS.toLocaleString('en')} ways: the shortest are listed. Coverages and totals rest on all of them.`,
  ];
}
