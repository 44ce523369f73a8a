import { statementSentence } from '../../answers/words/statement-sentence.ts';
import { isInForce } from '../../domain/certainty/in-force.ts';
import { fromSetOf, toSetOf } from '../../domain/clauses/clause-sets.ts';
import type { Stated, Statement } from '../../domain/statements/statements.ts';
import { connectionFields } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import {
  clausesOfSet,
  environmentOf,
  mustFind,
  mustFindAll,
  mustLoad,
  mustLoadSubject,
  onlyClause,
  sourcesOf,
} from './shared/must-load.ts';

const statedFields = {
  sentence: (statement: Statement, _args: unknown, context: Context) =>
    statementSentence(context.snapshotOf(statement.revision), statement),
  sources: sourcesOf,
  importRun: ({ importId, revision }: Stated, _args: unknown, context: Context) =>
    context.snapshotOf(revision).importRuns.load(importId),
  sinceRevision: ({ fromRevision }: Stated) => fromRevision,
};

export const statementResolvers: Resolvers = {
  ScopeEntry: {
    ...statedFields,
    certificate: ({ certificateId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Certificate', certificateId),
    certificateInForce: ({ certificateId, revision }, { asOf }, context) =>
      isInForce(mustFind(context.snapshotOf(revision), 'Certificate', certificateId), asOf ?? context.today),
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.snapshotOf(revision), subjectId),
    environment: environmentOf,
    standard: ({ standardId, revision }, _args, context) =>
      standardId === null ? null : mustFind(context.snapshotOf(revision), 'Standard', standardId),
  },
  Exception: {
    ...statedFields,
    certificate: ({ certificateId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Certificate', certificateId),
    subject: ({ subjectId, revision }, _args, context) =>
      subjectId === null ? null : mustLoadSubject(context.snapshotOf(revision), subjectId),
    environment: environmentOf,
    clause: ({ clauseId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'Clause', clauseId),
  },
  ScopeSubject: { __resolveType: ({ kind }) => kind },
  StandardRelation: {
    ...statedFields,
    kind: ({ relation }) => relation,
    from: ({ fromId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'Standard', fromId),
    to: ({ toId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'Standard', toId),
  },
  Membership: {
    ...statedFields,
    kind: ({ membership }) => membership,
    subject: ({ fromId, revision }, _args, context) => mustLoad(context.snapshotOf(revision), fromId),
    object: ({ toId, revision }, _args, context) => mustLoad(context.snapshotOf(revision), toId),
  },
  MembershipConnection: connectionFields,
  ClauseMapping: {
    ...statedFields,
    kind: ({ mapping }) => mapping,
    from: (mapping, _args, context) => onlyClause(context.snapshotOf(mapping.revision), fromSetOf(mapping)),
    to: (mapping, _args, context) => onlyClause(context.snapshotOf(mapping.revision), toSetOf(mapping)),
    fromClauses: (mapping, _args, context) => clausesOfSet(context.snapshotOf(mapping.revision), fromSetOf(mapping)),
    toClauses: (mapping, _args, context) => clausesOfSet(context.snapshotOf(mapping.revision), toSetOf(mapping)),
  },
  Leverage: {
    ...statedFields,
    from: ({ fromId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'Certificate', fromId),
    to: ({ toId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'Certificate', toId),
    inheritedClauses: ({ inheritedClauseIds = [], revision }, _args, context) =>
      mustFindAll(context.snapshotOf(revision), 'Clause', inheritedClauseIds),
  },
  Responsibility: {
    ...statedFields,
    kind: ({ responsibility }) => responsibility,
    customerWords: ({ customerWords }) => customerWords ?? null,
    clause: ({ clauseId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'Clause', clauseId),
    environment: ({ environmentId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Environment', environmentId),
    certificate: ({ certificateId, revision }, _args, context) =>
      certificateId === null ? null : mustFind(context.snapshotOf(revision), 'Certificate', certificateId),
  },
  Alias: {
    ...statedFields,
    kind: ({ alias }) => alias,
    subject: ({ subjectId, revision }, _args, context) => mustLoad(context.snapshotOf(revision), subjectId),
  },
};
