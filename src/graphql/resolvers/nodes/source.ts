import { statementIdsOfSource } from '../../../answers/texts/source-statements.ts';
import { shortTitleOf } from '../../../domain/entities/source.ts';
import { kindOfId, type StatementKind as StatementRowKind } from '../../../domain/ids.ts';
import { connect, connectAll, connectionFields, idsOnPage, openPage } from '../../connection.ts';
import type { Resolvers, StatementKind } from '../../generated/resolvers.ts';
import { byId } from '../shared/by-id.ts';
import { mustLoadStatement } from '../shared/must-load.ts';

const STATEMENT_KINDS = {
  SCOPE_ENTRY: 'ScopeEntry',
  STANDARD_RELATION: 'StandardRelation',
  MEMBERSHIP: 'Membership',
  RESPONSIBILITY: 'Responsibility',
  CLAUSE_MAPPING: 'ClauseMapping',
  LEVERAGE: 'Leverage',
  EXCEPTION: 'Exception',
  ALIAS: 'Alias',
} as const satisfies Record<StatementKind, StatementRowKind>;

export const sourceResolvers: Resolvers = {
  Source: {
    name: shortTitleOf,
    shortTitle: shortTitleOf,
    statements: async ({ id, revision }, { kinds, alone, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['saidBy', id, kinds ?? null, alone], revision });
      const { snapshot } = page;
      const all = await statementIdsOfSource(snapshot, { sourceId: id, alone });
      const wanted = kinds == null ? null : new Set<unknown>(kinds.map((kind) => STATEMENT_KINDS[kind]));
      const ids = wanted === null ? all : all.filter((statementId) => wanted.has(kindOfId(statementId)));
      const shown = idsOnPage(page, ids);
      const statements = await Promise.all(shown.map((statementId) => mustLoadStatement(snapshot, statementId)));
      return connect(
        page,
        statements,
        (statement) => [statement.id],
        () => ids.length,
      );
    },
  },
  SourceConnection: connectionFields,
  StatementConnection: connectionFields,
  Query: {
    source: byId('Source'),
    sources: async (_root, { revision, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['sources'], askedRevision: revision });
      return connectAll(page, page.snapshot.catalogue.all('Source'), ({ id }) => id);
    },
  },
};
