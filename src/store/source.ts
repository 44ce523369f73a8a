import { texts } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { visible } from './visibility.ts';

interface StatementOfSources {
  readonly sourceIds: readonly string[];
  /** Unordered. */
  readonly statementIds: readonly string[];
}

/**
 * Scans all statements once for all requested sources, which have no relationships; list properties cannot be indexed.
 */
const statementsOfSources = defineRead<{ ids: readonly string[]; revision: number }, StatementOfSources>({
  name: 'statementsOfSources',
  text: `
    MATCH (statement:Statement)
    WHERE ${visible('statement')} AND any(cited IN statement.sourceIds WHERE cited IN $ids)
    RETURN statement.sourceIds AS sourceIds, collect(statement.id) AS statementIds
  `,
  sample: { ids: ['source/aud'], revision: 1 },
  decode: (row) => ({ sourceIds: texts(row, 'sourceIds'), statementIds: texts(row, 'statementIds') }),
});

/** Statements of a source, grouped by their other sources. */
export interface StatementOfSource extends StatementOfSources {
  readonly sourceId: string;
}

export async function readStatementsOfSources(
  engine: Engine,
  ids: readonly string[],
  revision: number,
): Promise<StatementOfSource[]> {
  const asked = new Set(ids);
  const rows = await engine.read(statementsOfSources, { ids, revision });
  return rows.flatMap((row) => row.sourceIds.filter((id) => asked.has(id)).map((sourceId) => ({ ...row, sourceId })));
}
