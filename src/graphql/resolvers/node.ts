import { isEntityKind, isStatementKind } from '../../domain/ids.ts';
import { BadInput } from '../../errors.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { checkId } from '../arguments.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { NodeModel } from '../models.ts';

const MOST_IDS = 100;

async function loadNode(snapshot: Snapshot, argument: string, id: string): Promise<NodeModel | null> {
  const kind = checkId(argument, id);
  if (isEntityKind(kind)) return loadEntity(snapshot, id);
  return isStatementKind(kind) ? snapshot.statements.load(id) : snapshot.importRuns.load(id);
}

export const nodeResolvers: Resolvers = {
  Node: { __resolveType: ({ kind }) => kind },
  Statement: { __resolveType: ({ kind }) => kind },
  Query: {
    node: async (_root, { id, revision }, context) => loadNode(await context.at(revision ?? null), 'id', id),
    nodes: async (_root, { ids, revision }, context) => {
      if (ids.length > MOST_IDS) {
        throw new BadInput(`Argument "ids" wants at most ${MOST_IDS} ids; ${ids.length} came.`);
      }
      const snapshot = await context.at(revision ?? null);
      return Promise.all(ids.map((id) => loadNode(snapshot, 'ids', id)));
    },
    revision: async (_root, _args, context) => {
      const { revision, publishedAt, keptSince } = await context.state();
      return { number: revision, publishedAt, keptSince };
    },
  },
};
