import { statementIdsOfSource } from '../../answers/source-statements.ts';
import { firstPast } from '../../domain/grouping.ts';
import { compareText, kindOfId, type StatementKind as StatementRowKind } from '../../domain/ids.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers, StatementKind } from '../generated/resolvers.ts';
import { mustLoadStatement } from './must-load.ts';

const STATEMENT_KINDS = {
  SCOPE_ENTRY: 'ScopeEntry',
  STANDARD_RELATION: 'StandardRelation',
  MEMBERSHIP: 'Membership',
  RESPONSIBILITY: 'Responsibility',
  CLAUSE_MAPPING: 'ClauseMapping',
  LEVERAGE: 'Leverage',
  ALIAS: 'Alias',
} as const satisfies Record<StatementKind, StatementRowKind>;

export const sourceResolvers: Resolvers = {
  Source: {
    statements: async ({ id, revision }, { kinds, alone, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['saidBy', id, kinds ?? null, alone], revision });
      const { snapshot, first, after } = page;
      const all = await statementIdsOfSource(snapshot, { sourceId: id, alone });
      const wanted = kinds == null ? null : new Set<unknown>(kinds.map((kind) => STATEMENT_KINDS[kind]));
      const ids = wanted === null ? all : all.filter((statementId) => wanted.has(kindOfId(statementId)));
      const begin = firstPast(ids, (statementId) => compareText(statementId, after?.[0] ?? '') > 0);
      const shown = ids.slice(begin, begin + first + 1);
      const statements = await Promise.all(shown.map((statementId) => mustLoadStatement(snapshot, statementId)));
      return connect(
        page,
        statements,
        (statement) => [statement.id],
        () => ids.length,
      );
    },
  },
  StatementConnection: connectionFields,
};
