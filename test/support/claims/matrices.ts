import { MATRIX_COLUMNS } from '../../../src/domain/scope/matrix-columns.ts';
import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { asked } from '../ask.ts';
import { COLUMNS } from './columns.ts';
import { COMMON } from './common.ts';
import type { Checked, Template } from './sentences.ts';
import { type Summarized, subjectsOf } from './summarized.ts';
import { rowsOf, type World } from './world.ts';

const MATRICES: readonly Template<Summarized>[] = [
  ...COMMON,
  ...COLUMNS,
  {
    reads: /No source states which edition applies, so all of it is possible only\./,
    claims: (_said, { rows }) => ({
      'is open': rows.every(({ possibleBecause }) => possibleBecause.includes('EDITION_NOT_STATED')),
    }),
  },
];

const ASKED = `query ($filter: InheritanceFilter!, $columns: MatrixColumns!, $asOf: Date!) {
  scopeMatrix(filter: $filter, columns: $columns, asOf: $asOf, first: 1) { summary { sentences } }
}`;

/** Parses the sentences of matrices with each kind of column, and checks them against the rows of the same question. */
export async function checkMatrices(
  checked: Checked,
  world: World,
  filter: Partial<InheritanceFilter>,
  day: string,
): Promise<void> {
  const rows = await rowsOf(world, filter, day);
  const subjects = subjectsOf(rows);
  for (const columns of MATRIX_COLUMNS) {
    const { scopeMatrix } = await asked(world.ask, ASKED, { filter, columns, asOf: day });
    const given = { world, filter, day, rows, subjects, columns };
    for (const sentence of scopeMatrix.summary.sentences)
      checked.read(sentence, MATRICES, given, { filter, day, columns });
  }
}
