import type { Neighbour } from '../../domain/catalogue/neighbours.ts';
import type { Entity } from '../../domain/entities/entity.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, type EntityKind } from '../../domain/ids.ts';
import type { Statement } from '../../domain/statements/statements.ts';
import { verbOf } from '../../domain/statements/verbs.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { areAtHub, countNeighboursAtHubs, readNeighboursAtHubs } from '../../store/neighbour.ts';
import { neighboursOf } from './neighbours.ts';
import { isInForceOn } from './view-day.ts';

export interface ShownNode {
  readonly entity: Entity;
  readonly distance: number;
  readonly folded: readonly { readonly kind: EntityKind; readonly count: number }[];
}

export interface ShownEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  readonly statement: Statement | null;
  readonly inForce: boolean | null;
}

export interface View {
  readonly center: ShownNode;
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly ShownEdge[];
  readonly truncated: boolean;
}

export interface ViewRequest {
  readonly center: Entity;
  readonly depth: number;
  readonly kinds: readonly EntityKind[];
  readonly limit: number;
  /** Day on which scope entries must be valid; null: any. */
  readonly day: string | null;
}

/** Statements read at a hub per node shown: several may join the same two nodes. */
const STATEMENTS_PER_NODE = 4;

/** Searches breadth-first from the center, up to the depth or limit. */
export async function viewAround(snapshot: Snapshot, request: ViewRequest): Promise<View> {
  const distances = new Map([[request.center.id, 0]]);
  const entities = new Map([[request.center.id, request.center]]);
  let found: readonly Neighbour[] = [];
  let layer: readonly string[] = [request.center.id];
  for (let distance = 1; distance <= request.depth && layer.length > 0; distance += 1) {
    const room = request.limit - distances.size;
    if (room <= 0) break;
    const rows = await neighboursOfLayer(snapshot, request, layer);
    found = [...found, ...rows];
    const reached = inTurns(rows.filter(({ otherId }) => !distances.has(otherId))).slice(0, room);
    const loaded = await Promise.all(reached.map((id) => loadEntity(snapshot, id)));
    for (const entity of loaded) {
      if (entity === null) continue;
      distances.set(entity.id, distance);
      entities.set(entity.id, entity);
    }
    layer = reached;
  }
  const shown = [...entities.values()];
  // Adds edges between the outermost nodes, which the search did not follow. Hubs are joined only by the catalogue, so
  // other edges are found from the other end.
  found = [...found, ...(await neighboursOf(snapshot, layer, request))];
  const edges = edgesAmong(found, entities, {
    day: request.day,
    inForceOf: (statement) => isInForceOn(snapshot.catalogue, statement, request.day),
  });
  const folded = await countFolded(snapshot, request, { shown, found, edges });
  const nodes = shown
    .map((entity) => ({ entity, distance: distances.get(entity.id) ?? 0, folded: folded.get(entity.id) ?? [] }))
    .sort(
      (left, right) =>
        left.distance - right.distance ||
        compareText(left.entity.kind, right.entity.kind) ||
        compareText(left.entity.id, right.entity.id),
    );
  return {
    center: nodes[0] as ShownNode,
    nodes,
    edges,
    truncated: nodes.some((node) => node.distance < request.depth && node.folded.length > 0),
  };
}

/** Takes one of each kind in turn, so that a frequent kind does not displace the others. */
function inTurns(rows: readonly Neighbour[]): string[] {
  const byKind = [...groupBy(rows, ({ kind }) => kind).values()].map((group) => [
    ...new Set(group.map(({ otherId }) => otherId)),
  ]);
  const longest = Math.max(0, ...byKind.map(({ length }) => length));
  return Array.from({ length: longest }, (_item, turn) => byKind.flatMap((ids) => ids[turn] ?? [])).flat();
}

async function neighboursOfLayer(
  snapshot: Snapshot,
  { kinds, limit, day }: ViewRequest,
  ids: readonly string[],
): Promise<Neighbour[]> {
  const { engine, point } = snapshot;
  const hubs = { ids, kinds, revision: point.revision, day, limit: limit * STATEMENTS_PER_NODE };
  const found = await Promise.all([neighboursOf(snapshot, ids, { kinds, day }), readNeighboursAtHubs(engine, hubs)]);
  return found
    .flat()
    .sort(
      (left, right) =>
        compareText(left.id, right.id) ||
        compareText(left.kind, right.kind) ||
        compareText(left.otherId, right.otherId),
    );
}

function edgesAmong(
  rows: readonly Neighbour[],
  shown: ReadonlyMap<string, Entity>,
  { day, inForceOf }: { day: string | null; inForceOf: (statement: Statement | null) => boolean | null },
): ShownEdge[] {
  const edges = rows
    .filter(({ id, otherId }) => shown.has(id) && shown.has(otherId))
    .map(({ id, otherId, statement }) => {
      const { from, to, verb } = verbOf(statement, id, otherId);
      return {
        // Caches by id must not mix the values of `inForce` for different days.
        id: [statement?.id ?? 'part-of', from, to, ...(day === null ? [] : [day])].join(' '),
        from,
        to,
        verb,
        statement,
        inForce: inForceOf(statement),
      };
    });
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()].sort((left, right) =>
    compareText(left.id, right.id),
  );
}

async function countFolded(
  { engine, point }: Snapshot,
  { kinds, day }: ViewRequest,
  { shown, found, edges }: { shown: readonly Entity[]; found: readonly Neighbour[]; edges: readonly ShownEdge[] },
): Promise<Map<string, ShownNode['folded']>> {
  const ids = shown.map(({ id }) => id);
  const kindById = new Map(shown.map(({ id, kind }) => [id, kind]));
  const near = groupBy(
    found.filter(({ id, kind }) => kindById.has(id) && !areAtHub(id, kind)),
    ({ id, kind }) => `${id} ${kind}`,
  );
  const counts = [
    ...[...near.values()].map((neighbours) => {
      const [{ id, kind }] = neighbours;
      return { id, kind, total: new Set(neighbours.map(({ otherId }) => otherId)).size };
    }),
    ...(await countNeighboursAtHubs(engine, { ids, kinds, revision: point.revision, day })),
  ];
  const ends = edges.flatMap(({ from, to }) => [
    { id: from, otherId: to },
    { id: to, otherId: from },
  ]);
  const drawn = groupBy(ends, ({ id, otherId }) => `${id} ${kindById.get(otherId)}`);
  const folded = counts.map(({ id, kind, total }) => {
    const joined = new Set((drawn.get(`${id} ${kind}`) ?? []).map(({ otherId }) => otherId));
    return { id, kind, count: total - joined.size };
  });
  return groupBy(
    folded.filter(({ count }) => count > 0).sort((left, right) => compareText(left.kind, right.kind)),
    ({ id }) => id,
  );
}
