import { viewAround } from '../../answers/neighbours/relationship-view.ts';
import { fullNameOf } from '../../domain/entities/entity.ts';
import { ENTITY_KINDS } from '../../domain/ids.ts';
import { BadInput } from '../../errors.ts';
import { loadEntity } from '../../loaders/snapshot.ts';
import { checkId, checkRange, FIND_IDS } from '../arguments.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { fromNodeKind, toNodeKind } from '../node-kinds.ts';

const DEEPEST = 3;
const MOST_NODES = 500;

export const relationshipViewResolvers: Resolvers = {
  RelationshipView: {
    center: ({ center, revision }) => ({ ...center, revision }),
    nodes: ({ nodes, revision }) => nodes.map((node) => ({ ...node, revision })),
    edges: ({ edges, revision }) => edges.map((edge) => ({ ...edge, revision })),
  },
  ViewNode: {
    node: ({ entity }) => entity,
    kind: ({ entity }) => toNodeKind(entity.kind),
    name: ({ entity }) => fullNameOf(entity),
    folded: ({ folded }) => folded.map(({ kind, count }) => ({ kind: toNodeKind(kind), count })),
  },
  Query: {
    relationshipView: async (_root, { center, depth, kinds, limit, revision, asOf }, context) => {
      checkId('center', center, ENTITY_KINDS);
      checkRange('depth', depth, DEEPEST);
      checkRange('limit', limit, MOST_NODES);
      const snapshot = await context.at(revision ?? null);
      const entity = await loadEntity(snapshot, center);
      if (entity === null) {
        throw new BadInput(`Argument "center" names "${center}", which the graph does not have; ${FIND_IDS}.`);
      }
      const shown = kinds?.map(fromNodeKind) ?? ENTITY_KINDS;
      const view = await viewAround(snapshot, { center: entity, depth, kinds: shown, limit, day: asOf ?? null });
      return { ...view, asOf: asOf ?? null, revision: snapshot.point.revision };
    },
  },
};
