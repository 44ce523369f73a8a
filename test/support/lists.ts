import { hash } from 'node:crypto';
import type { Engine } from '../../src/engine/engine.ts';
import { type Draft, draftOf, statementFact } from '../../src/imports/facts/draft.ts';
import type { Location } from '../../src/imports/facts/facts.ts';
import type { Recipe } from '../../src/imports/map/recipe.ts';
import { withFirstProposals } from '../../src/imports/propose/draft-recipe.ts';
import { settleByProposals } from '../../src/imports/propose/settle-by-proposals.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { type ImportRequest, runImport } from '../../src/imports/run.ts';
import { kindOfTest, PLAIN_REQUEST, sourceOfTest } from './plain-request.ts';

/** Row of a test list: the name of a service, and a certificate. */
export interface ListedRow {
  readonly service: string;
  readonly certificate?: string;
  readonly environment?: string | null;
  readonly status?: 'IN_SCOPE' | 'NOT_IN_SCOPE';
  readonly condition?: string | null;
  readonly validFrom?: string;
}

export const SOURCE_ID = 'source/list';

interface RowsRequest extends Partial<ImportRequest> {
  readonly sourceId?: string;
  readonly acceptProposals?: boolean;
  readonly asOf?: string;
  readonly complete?: boolean;
}

/** Imports rows as if a list reader had produced them. */
export async function importRows(
  engine: Engine,
  rows: readonly ListedRow[],
  { acceptProposals = false, ...request }: RowsRequest = {},
): Promise<ImportReport> {
  if (!acceptProposals) return importByRequest(engine, rows, request);
  const attempt = (recipe: Recipe) => importByRequest(engine, rows, { ...request, recipe, outcome: 'dry-run' });
  const recipe = await settleByProposals(request.recipe ?? {}, {
    attempt,
    settle: async (recipe, decisions) => withFirstProposals(recipe, decisions),
  });
  return importByRequest(engine, rows, { ...request, recipe });
}

function importByRequest(
  engine: Engine,
  rows: readonly ListedRow[],
  { sourceId = SOURCE_ID, asOf = '2026-06-01', complete = false, ...options }: Omit<RowsRequest, 'acceptProposals'>,
): Promise<ImportReport> {
  const contentHash = hash('sha256', JSON.stringify(rows));
  return runImport(engine, {
    ...PLAIN_REQUEST,
    files: [{ name: 'list', sha256: contentHash }],
    async *read() {
      yield rows.map(draftOfRow);
    },
    kind: kindOfTest({ streams: true }),
    source: sourceOfTest({
      type: 'entity',
      kind: 'Source',
      id: sourceId,
      properties: { title: 'A list', contentHash },
      sourceIds: [sourceId],
      at: { file: 'list', row: null, column: null },
    }),
    ...options,
    recipe: { ...options.recipe, asOf, whole: complete },
  });
}

function draftOfRow(row: ListedRow, index: number): Draft {
  const at: Location = { file: 'list', row: index + 2, column: 'service' };
  const { certificate = 'certificate/az-fedramp-high', environment = 'environment/azure' } = row;
  return draftOf(at, (idOf) => [
    statementFact({
      kind: 'ScopeEntry',
      subjectId: idOf({ text: row.service, kind: 'Subject' }),
      certificateId: idOf({ text: certificate, kind: 'Certificate' }),
      environmentId: environment === null ? null : idOf({ text: environment, kind: 'Environment' }),
      standardId: null,
      status: row.status ?? 'IN_SCOPE',
      extent: null,
      validFrom: row.validFrom ?? null,
      validUntil: null,
      condition: row.condition ?? null,
    }),
  ]);
}
