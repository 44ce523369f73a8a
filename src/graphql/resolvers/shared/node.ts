import { seesImports } from '../../../domain/callers.ts';
import { isEntityKind, isStatementKind, kindOfId } from '../../../domain/ids.ts';
import { BadInput } from '../../../errors.ts';
import { loadEntity, type Snapshot } from '../../../loaders/snapshot.ts';
import { readUnpublishedRuns } from '../../../store/import-run.ts';
import { checkId } from '../../arguments.ts';
import type { Context } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { NodeModel } from '../../models.ts';

const MOST_IDS = 100;

export async function loadNode(snapshot: Snapshot, argument: string, id: string): Promise<NodeModel | null> {
  const kind = checkId(argument, id);
  if (isEntityKind(kind)) return loadEntity(snapshot, id);
  return isStatementKind(kind) ? snapshot.statements.load(id) : snapshot.importRuns.load(id);
}

interface AskedNodes {
  readonly ids: readonly string[];
  readonly revision?: number | null | undefined;
}

/** Loads nodes in the order of ids; null for unknown ones. */
async function loadNodes(
  context: Context,
  argument: string,
  { ids, revision = null }: AskedNodes,
): Promise<(NodeModel | null)[]> {
  const snapshot = await context.at(revision);
  const nodes = await Promise.all(ids.map((id) => loadNode(snapshot, argument, id)));
  const runIds = ids.filter((id, position) => nodes[position] === null && kindOfId(id) === 'ImportRun');
  const seesAllRuns = revision === null && seesImports(context.caller);
  if (runIds.length === 0 || !seesAllRuns) return nodes;
  context.markUncacheable();
  const runs = await readUnpublishedRuns(snapshot.engine, runIds, snapshot.point.revision);
  const runById = new Map(runs.map((run) => [run.id, run]));
  return ids.map((id, position) => nodes[position] ?? runById.get(id) ?? null);
}

async function nodeById(context: Context, id: string, revision?: number | null): Promise<NodeModel | null> {
  const [node] = await loadNodes(context, 'id', { ids: [id], revision });
  return node ?? null;
}

export const nodeResolvers: Resolvers = {
  Node: { __resolveType: ({ kind }) => kind },
  Named: { __resolveType: ({ kind }) => kind },
  Statement: { __resolveType: ({ kind }) => kind },
  Query: {
    node: (_root, { id }, context) => nodeById(context, id),
    nodeAt: (_root, { id, revision }, context) => nodeById(context, id, revision),
    nodes: async (_root, { ids, revision }, context) => {
      if (ids.length > MOST_IDS) {
        throw new BadInput(`Argument "ids" must have at most ${MOST_IDS} ids, not ${ids.length}.`);
      }
      return loadNodes(context, 'ids', { ids, revision });
    },
  },
};
