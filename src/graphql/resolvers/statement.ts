import type { Stated } from '../../domain/statements.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { environmentOf, mustFind, mustLoad, mustLoadSubject, sourcesOf } from './must-load.ts';

/** What all statements have. */
const statedFields = {
  sources: sourcesOf,
  importRun: async ({ importId, revision }: Stated, _args: unknown, context: Context) =>
    (await context.at(revision)).importRuns.load(importId),
  sinceRevision: ({ fromRevision }: Stated) => fromRevision,
};

export const statementResolvers: Resolvers = {
  ScopeEntry: {
    ...statedFields,
    certificate: async ({ certificateId, revision }, _args, context) =>
      mustFind(await context.at(revision), 'Certificate', certificateId),
    subject: async ({ subjectId, revision }, _args, context) => mustLoadSubject(await context.at(revision), subjectId),
    environment: environmentOf,
  },
  ScopeSubject: { __resolveType: ({ kind }) => kind },
  StandardRelation: {
    ...statedFields,
    kind: ({ relation }) => relation,
    from: async ({ fromId, revision }, _args, context) => mustFind(await context.at(revision), 'Standard', fromId),
    to: async ({ toId, revision }, _args, context) => mustFind(await context.at(revision), 'Standard', toId),
  },
  Membership: {
    ...statedFields,
    kind: ({ membership }) => membership,
    subject: async ({ fromId, revision }, _args, context) => mustLoad(await context.at(revision), fromId),
    object: async ({ toId, revision }, _args, context) => mustLoad(await context.at(revision), toId),
  },
  ClauseMapping: {
    ...statedFields,
    kind: ({ mapping }) => mapping,
    from: async ({ fromId, revision }, _args, context) => mustFind(await context.at(revision), 'Clause', fromId),
    to: async ({ toId, revision }, _args, context) => mustFind(await context.at(revision), 'Clause', toId),
  },
  Leverage: {
    ...statedFields,
    from: async ({ fromId, revision }, _args, context) => mustFind(await context.at(revision), 'Certificate', fromId),
    to: async ({ toId, revision }, _args, context) => mustFind(await context.at(revision), 'Certificate', toId),
  },
  Responsibility: {
    ...statedFields,
    kind: ({ responsibility }) => responsibility,
    clause: async ({ clauseId, revision }, _args, context) => mustFind(await context.at(revision), 'Clause', clauseId),
    environment: async ({ environmentId, revision }, _args, context) =>
      mustFind(await context.at(revision), 'Environment', environmentId),
    certificate: async ({ certificateId, revision }, _args, context) =>
      certificateId === null ? null : mustFind(await context.at(revision), 'Certificate', certificateId),
  },
  Alias: {
    ...statedFields,
    kind: ({ alias }) => alias,
    subject: async ({ subjectId, revision }, _args, context) => mustLoad(await context.at(revision), subjectId),
  },
};
