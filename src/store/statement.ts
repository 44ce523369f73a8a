import type {
  Alias,
  ClauseMapping,
  Responsibility,
  StandardRelation,
  Statement,
} from '../domain/statements/statements.ts';
import { map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type Query, type RawRow } from '../engine/query.ts';
import { decodeStatement } from './statement-row.ts';
import { visible } from './visibility.ts';

interface IdsAtRevision {
  readonly ids: readonly string[];
  readonly revision: number;
}

interface Found {
  readonly askedId: string;
  readonly statement: RawRow;
}

function defineStatements(name: string, match: string, sampleId: string): Query<IdsAtRevision, Found> {
  return defineRead<IdsAtRevision, Found>({
    name,
    text: `
    UNWIND $ids AS id
    ${match}
    WHERE ${visible('statement')}
    RETURN id AS askedId, statement {.*} AS statement
    ORDER BY askedId, statement.id
  `,
    sample: { ids: [sampleId], revision: 1 },
    decode: (row) => ({ askedId: text(row, 'askedId'), statement: map(row, 'statement') }),
  });
}

const byId = defineStatements(
  'statementsById',
  'MATCH (statement:Statement {id: id}) USING INDEX SEEK statement:Statement(id)',
  'entry/000000000000000000000000',
);
const aliases = defineStatements(
  'aliasesOfSubjects',
  'MATCH (statement:Alias {subjectId: id}) USING INDEX SEEK statement:Alias(subjectId)',
  'service/key-vault',
);
const relations = defineStatements(
  'relationsOfStandards',
  'MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(statement:StandardRelation)',
  'standard/iso-20000-1-2018',
);
const mappings = defineStatements(
  'mappingsOfClauses',
  'MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(statement:ClauseMapping)',
  'clause/fedramp-r4-high/AC-2',
);
const responsibilitiesByClause = defineStatements(
  'responsibilitiesOfClauses',
  'MATCH (statement:Responsibility {clauseId: id}) USING INDEX SEEK statement:Responsibility(clauseId)',
  'clause/fedramp-r4-high/AC-2',
);
const responsibilitiesByStandard = defineStatements(
  'responsibilitiesOfStandards',
  'MATCH (statement:Responsibility {standardId: id}) USING INDEX SEEK statement:Responsibility(standardId)',
  'standard/fedramp-high',
);

/** Reads statements by the ids of their ends, grouped by these. */
export type StatementReader<Kind extends Statement> = (
  engine: Engine,
  question: IdsAtRevision,
) => Promise<{ askedId: string; statement: Kind }[]>;

function reader<Kind extends Statement>(query: Query<IdsAtRevision, Found>): StatementReader<Kind> {
  return async (engine, question) => {
    const rows = await engine.read(query, question);
    return rows.map(({ askedId, statement }) => ({
      askedId,
      statement: decodeStatement(statement, question.revision) as Kind,
    }));
  };
}

export const readStatementsById = reader<Statement>(byId);
export const readAliases = reader<Alias>(aliases);
/** Reads relations from or to a standard. */
export const readRelations = reader<StandardRelation>(relations);
/** Reads mappings from or to a clause. */
export const readMappings = reader<ClauseMapping>(mappings);
export const readResponsibilitiesOfClauses = reader<Responsibility>(responsibilitiesByClause);
export const readResponsibilitiesOfStandards = reader<Responsibility>(responsibilitiesByStandard);
