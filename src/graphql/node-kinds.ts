import type { EntityKind } from '../domain/ids.ts';
import type { NodeKind } from './generated/resolvers.ts';

const NODE_KINDS = {
  Standard: 'STANDARD',
  Clause: 'CLAUSE',
  Service: 'SERVICE',
  ServiceFamily: 'SERVICE_FAMILY',
  Environment: 'ENVIRONMENT',
  Organization: 'ORGANIZATION',
  Certificate: 'CERTIFICATE',
  Source: 'SOURCE',
} as const satisfies Record<EntityKind, NodeKind>;

const ENTITY_KIND_BY_NODE_KIND = Object.fromEntries(
  Object.entries(NODE_KINDS).map(([entityKind, nodeKind]) => [nodeKind, entityKind]),
) as Record<NodeKind, EntityKind>;

export function toNodeKind(kind: EntityKind): NodeKind {
  return NODE_KINDS[kind];
}

export function fromNodeKind(kind: NodeKind): EntityKind {
  return ENTITY_KIND_BY_NODE_KIND[kind];
}
