import { MATRIX_COLUMNS } from '../../domain/scope/matrix-columns.ts';
import { type AskGraph, openList, type Page } from '../ask.ts';
import { nodeColumns, spokenColumn } from '../columns.ts';
import type { Cites, Named } from '../fragments.ts';
import { type Answer, type AnswerSummary, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { matrixPage } from '../pages.ts';
import { AS_OF, FILTER, filterOf, REVISION } from '../parameters.ts';
import type { Say } from '../people-words.ts';
import { SUMMARY } from '../whole-answer.ts';
import { type EntryWords, headsOf, spoken, withCondition, wordsElsewhere } from '../words.ts';

interface MatrixCell {
  readonly basis: string | null;
  readonly certainty: string | null;
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly inferred: boolean;
  readonly condition: string | null;
  readonly entries: readonly Cites[];
  readonly elsewhere: readonly Omit<EntryWords, 'certificate'>[];
}

interface MatrixRow {
  readonly subject: Named;
  readonly family: Named | null;
  readonly cells: readonly MatrixCell[];
}

interface Matrix {
  readonly scopeMatrix: Page & {
    readonly totalCount?: number;
    readonly notes?: readonly { readonly sentence: string }[];
    readonly summary?: AnswerSummary;
    readonly columnCount?: number;
    readonly columns?: readonly { readonly node: { readonly id: string } | null; readonly name: string }[];
    readonly nodes: readonly MatrixRow[];
  };
}

const DOCUMENT = `query ExportMatrix(
  $filter: InheritanceFilter!, $columns: MatrixColumns!, $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  scopeMatrix(filter: $filter, columns: $columns, asOf: $asOf, revision: $revision, first: 50, after: $after) {
    totalCount @include(if: $isFirst)
    notes @include(if: $isFirst) { sentence }
    ... @include(if: $isFirst) { ${SUMMARY} }
    columnCount @include(if: $isFirst)
    columns @include(if: $isFirst) { node { id } name }
    pageInfo { hasNextPage endCursor }
    nodes {
      subject { id name }
      family { id name }
      cells {
        basis
        certainty
        status
        contradicted
        inferred
        condition
        entries { sources { id } }
        elsewhere { status condition environment { id } }
      }
    }
  }
}`;

const ROW_COLUMNS: readonly ColumnOf<MatrixRow>[] = [
  ...nodeColumns<MatrixRow>('family', 'Family', ({ family }) => family),
  ...nodeColumns<MatrixRow>('subject', 'Subject', ({ subject }) => subject),
];

/**
 * Returns the words of a cell, such as `LISTED STATED` or, through an inferred membership, `NOT_IN_SCOPE POSSIBLE`,
 * with conditions and statuses elsewhere. Empty if nothing is known, which does not mean no.
 */
function wordsOf(cell: MatrixCell | undefined, say: Say): string | null {
  if (cell === undefined) return null;
  const { basis, certainty, status, contradicted, inferred, condition, elsewhere } = cell;
  const known = basis === null ? [status, inferred ? 'POSSIBLE' : null] : [basis, certainty];
  const words = spoken([...known, contradicted ? 'contradicted' : null], say);
  return words === '' ? null : [withCondition(words, condition), ...wordsElsewhere(elsewhere, say)].join('; ');
}

export const matrix: ExportKind = {
  name: 'matrix',
  title: 'Scope matrix',
  description: 'Shows the scope of subjects by environment, certificate or standard.',
  parameters: [
    {
      name: 'columns',
      type: 'text',
      words: MATRIX_COLUMNS,
      description: 'ENVIRONMENTS, CERTIFICATES or STANDARDS.',
      isNeeded: true,
    },
    ...FILTER,
    AS_OF,
    REVISION,
  ],
  pin: (given, now) => atOnePoint(given, now, { filter: filterOf(given), columns: given['columns'] }),
  page: matrixPage,
  open: openMatrix,
};

async function openMatrix(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const { first, pages } = await openList(ask, {
    document: DOCUMENT,
    variables,
    listOf: ({ scopeMatrix }: Matrix) => scopeMatrix,
  });
  const named = (first.columns ?? []).map(({ node, name }) => ({ id: node?.id ?? null, name }));
  const heads = headsOf(named);
  const columns = named.map(({ id, name }, position) =>
    spokenColumn(id ?? name, heads[position] ?? name, ({ cells }: MatrixRow, say) => wordsOf(cells[position], say)),
  );
  return {
    total: first.totalCount ?? null,
    notes: [...(first.notes ?? []).map(({ sentence }) => sentence), ...cutColumns(named.length, first.columnCount)],
    whole: { summary: first.summary },
    ...tabulate([...ROW_COLUMNS, ...columns], pages, ({ cells }) => cells.flatMap(({ entries }) => entries)),
  };
}

/** Notes omitted columns, so that a file does not hide them. */
function cutColumns(shown: number, all = shown): string[] {
  if (shown === all) return [];
  return [`Of ${all} columns, the ${shown} with most entries are shown; a filter with fewer columns shows the others.`];
}
