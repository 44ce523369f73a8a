import { participationGroupsOf } from '../../answers/inheritance/participation-groups.ts';
import { resolveQuestion } from '../../answers/inheritance/question.ts';
import { matrixColumns } from '../../answers/scope/matrix-columns.ts';
import { type MatrixKey, matrixKeyOf, matrixRows, matrixSubjects } from '../../answers/scope/scope-matrix.ts';
import { summarizeMatrix } from '../../answers/summary/scope-matrix-summary.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { firstPast } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import { BadInput } from '../../errors.ts';
import { checkRange } from '../arguments.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { checkFilter } from './inheritance.ts';
import { shownSummary } from './shared/answer-summary.ts';
import { shownNotes } from './shared/inheritance-note.ts';
import { mustFind, mustLoadSubject } from './shared/must-load.ts';

/** Larger than for other lists, since a matrix is read as a whole. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 100;

export const scopeMatrixResolvers: Resolvers = {
  ScopeMatrix: {
    ...connectionFields,
    summary: async ({ snapshot, question, columnKind, columnIds }) => {
      const participationGroups = await participationGroupsOf(snapshot, question);
      const asked = { columns: columnKind, columnIds, participationGroups };
      return shownSummary(snapshot, await summarizeMatrix(snapshot, question, asked));
    },
    columnCount: ({ columnIds }) => columnIds.length,
    hasMoreColumns: ({ columnIds, shownIds }) => shownIds.at(-1) !== columnIds.at(-1),
    columns: ({ snapshot, shownIds }) =>
      shownIds.map((id) => {
        // The column for entries without an environment has no node.
        const entity = snapshot.catalogue.entity(id);
        return { node: entity, name: entity === null ? 'not stated' : nameOf(entity) };
      }),
    notes: async ({ snapshot, question }) =>
      shownNotes(snapshot, question, { participationGroups: await participationGroupsOf(snapshot, question) }),
  },
  MatrixCell: {
    otherStatuses: ({ elsewhere }) => [...new Set(elsewhere.map(({ status }) => status))],
  },
  MatrixRow: {
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.snapshotOf(revision), subjectId),
    family: ({ familyId, revision }, _args, context) =>
      familyId === null ? null : mustFind(context.snapshotOf(revision), 'ServiceFamily', familyId),
  },
  Query: {
    scopeMatrix: async (
      _root,
      { filter: publicFilter, columns, firstColumns, afterColumn, asOf, revision, ...args },
      context,
    ) => {
      checkRange('firstColumns', firstColumns, MOST_COLUMNS);
      const filter = checkFilter(publicFilter);
      const page = await openPage(context, args, {
        parts: ['matrix', filter, columns],
        asOf,
        askedRevision: revision,
        keyParts: 2,
        largest: MOST_ROWS,
      });
      const { snapshot, day, first, after } = page;
      const question = await resolveQuestion(snapshot, filter, day);
      const columnIds = await matrixColumns(snapshot, question, columns);
      const shownIds = columnsOnPage(columnIds, firstColumns, afterColumn ?? null);
      const all = await matrixSubjects(snapshot, question);
      const begin = after === null ? 0 : firstPast(all, (key) => comparePlaces(key, after as MatrixKey) > 0);
      const subjects = all.slice(begin, begin + first + 1);
      const rows = await matrixRows(snapshot, question, { subjects, columns, columnIds: shownIds });
      const nodes = rows.map((row) => ({ ...row, revision: snapshot.point.revision }));
      return {
        ...connect(page, nodes, matrixKeyOf, () => all.length),
        snapshot,
        question,
        columnKind: columns,
        columnIds,
        shownIds,
      };
    },
  },
};

function columnsOnPage(ids: readonly string[], first: number, after: string | null): readonly string[] {
  if (after === null) return ids.slice(0, first);
  const last = ids.indexOf(after);
  if (after === '' || last === -1) {
    throw new BadInput(`Argument "afterColumn" must be the id of a column of this matrix, not "${after}".`);
  }
  return ids.slice(last + 1, last + 1 + first);
}

function comparePlaces([family, subjectId]: MatrixKey, [otherFamily, otherId]: MatrixKey): number {
  return compareText(family, otherFamily) || compareText(subjectId, otherId);
}
