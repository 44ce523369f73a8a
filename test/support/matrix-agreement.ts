import { expect } from 'vitest';
import { clauseSort } from '../../src/domain/clauses/clause-order.ts';
import { groupBy } from '../../src/domain/grouping.ts';
import { type Ask, mustAsk } from './ask.ts';
import { entity } from './random-graph.ts';
import { CERTIFICATES, clauseIdOf, LISTED_STANDARDS } from './random-statements.ts';
import { ALL_SUBJECTS, askCitingRows, type CitingRow, compareStrength } from './whole-answers.ts';

const MATRIX = `
  query ($filter: InheritanceFilter!, $columns: MatrixColumns!, $asOf: Date!) {
    scopeMatrix(filter: $filter, columns: $columns, asOf: $asOf, first: 100) {
      columns { node { id } }
      nodes { subject { ... on Node { id } } cells { basis certainty contradicted status entries { id } } }
    }
  }`;

const COLUMN_OF = {
  ENVIRONMENTS: ({ environment }: CitingRow) => environment,
  CERTIFICATES: ({ certificate }: CitingRow) => certificate,
  STANDARDS: ({ standard }: CitingRow) => standard,
};

/** An additional requirement for each standard, so that each cell has rows. */
export const REQUIREMENT_EACH = LISTED_STANDARDS.map((standardId) =>
  entity('Clause', clauseIdOf(standardId, '9'), {
    ...{ number: '9', clauseKind: 'REQUIREMENT', standardId, sort: clauseSort('9') },
  }),
);

/** Checks that cells do not depend on the number of requirements of a standard, and match the rows if there are any. */
export async function matricesAgree(ask: Ask, day: string, withRequirements: () => Promise<Ask>): Promise<void> {
  const kinds = ['ENVIRONMENTS', 'CERTIFICATES', 'STANDARDS'] as const;
  const askAll = (one: Ask) => Promise.all(kinds.map((columns) => askMatrix(one, { columns, day })));
  const before = await askAll(ask);
  const askAfter = await withRequirements();
  expect(await askAll(askAfter)).toEqual(before);
  const rows = await askCitingRows(askAfter, day);
  for (const [position, columns] of kinds.entries()) matrixAgrees(before[position], columns, rows);
}

async function askMatrix(
  ask: Ask,
  { columns, day }: { readonly columns: keyof typeof COLUMN_OF; readonly day: string },
) {
  const filter = { ...ALL_SUBJECTS, certificates: CERTIFICATES, standards: LISTED_STANDARDS };
  const { scopeMatrix } = await mustAsk(ask, MATRIX, { filter, columns, asOf: day });
  return scopeMatrix;
}

/** Checks that a cell has a reason only if there are rows, and then that of the strongest row. */
function matrixAgrees(
  scopeMatrix: Awaited<ReturnType<typeof askMatrix>>,
  columns: keyof typeof COLUMN_OF,
  rows: readonly CitingRow[],
): void {
  const matrix: string[] = [];
  for (const { subject, cells } of scopeMatrix.nodes) {
    for (const [position, cell] of cells.entries()) {
      const column: string | null = scopeMatrix.columns[position].node?.id ?? null;
      if (cell.basis === null) expect(cell).toMatchObject({ certainty: null });
      else matrix.push(`${subject.id} ${column} ${cell.basis} ${cell.certainty} ${cell.contradicted} ${cell.status}`);
      if (cell.status === null) expect(cell.entries).toEqual([]);
      else expect(cell.entries.length).toBeGreaterThan(0);
    }
  }
  const places = groupBy(rows, (row) => `${row.subject} ${COLUMN_OF[columns](row)}`);
  const expected = [...places].map(([place, group]) => {
    const [best] = group.toSorted(compareStrength);
    return `${place} ${best?.basis} ${best?.certainty} ${group.some(({ contradicted }) => contradicted)} IN_SCOPE`;
  });
  expect(matrix.sort(), columns).toEqual(expected.sort());
}
