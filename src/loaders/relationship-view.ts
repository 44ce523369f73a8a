import type { Entity } from '../domain/entities.ts';
import { groupBy } from '../domain/grouping.ts';
import { compareText, type EntityKind } from '../domain/ids.ts';
import type { Statement } from '../domain/statements.ts';
import { verbOf } from '../domain/verbs.ts';
import { countNeighbours, type Neighbour, readNeighbours } from '../store/neighbour.ts';
import { loadEntity, type Snapshot } from './snapshot.ts';

export interface ShownNode {
  readonly entity: Entity;
  readonly distance: number;
  /** Neighbours of a kind that the view leaves out. */
  readonly folded: readonly { readonly kind: EntityKind; readonly count: number }[];
}

export interface ShownEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  readonly statement: Statement | null;
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
}

/** Rows read for each node that may still be shown: some statements join the same two nodes. */
const ROWS_PER_NODE = 4;

/** Goes from the center outwards, nearest first, until depth or limit ends it. */
export async function viewAround(snapshot: Snapshot, request: ViewRequest): Promise<View> {
  const distances = new Map([[request.center.id, 0]]);
  const entities = new Map([[request.center.id, request.center]]);
  const found: Neighbour[] = [];
  let layer: readonly string[] = [request.center.id];
  for (let distance = 1; distance <= request.depth && layer.length > 0; distance += 1) {
    const room = request.limit - distances.size;
    if (room <= 0) break;
    const rows = await neighboursOf(snapshot, request, layer, request.limit * ROWS_PER_NODE);
    found.push(...rows);
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
  // Between nodes at the rim there are edges too, which no step outwards has met.
  const between = layer.length === 0 ? [] : await neighboursOf(snapshot, request, layer, shown.length * ROWS_PER_NODE);
  const edges = edgesAmong([...found, ...between], entities);
  const folded = await countFolded(snapshot, request, shown, edges);
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

/** One of each kind in turn, so that a kind with many does not crowd the others out. */
function inTurns(rows: readonly Neighbour[]): string[] {
  const byKind = [...groupBy(rows, ({ kind }) => kind).values()].map((group) => [
    ...new Set(group.map(({ otherId }) => otherId)),
  ]);
  const longest = Math.max(0, ...byKind.map(({ length }) => length));
  return Array.from({ length: longest }, (_item, turn) => byKind.flatMap((ids) => ids[turn] ?? [])).flat();
}

function neighboursOf(snapshot: Snapshot, { kinds }: ViewRequest, ids: readonly string[], limit: number) {
  return readNeighbours(snapshot.engine, { ids, kinds, limit, revision: snapshot.point.revision });
}

function edgesAmong(rows: readonly Neighbour[], shown: ReadonlyMap<string, Entity>): ShownEdge[] {
  const edges = rows
    .filter(({ id, otherId }) => shown.has(id) && shown.has(otherId))
    .map(({ id, otherId, statement }) => {
      const { from, to, verb } = verbOf(statement, id, otherId);
      return { id: `${statement?.id ?? 'part-of'} ${from} ${to}`, from, to, verb, statement };
    });
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()].sort((left, right) =>
    compareText(left.id, right.id),
  );
}

async function countFolded(
  snapshot: Snapshot,
  { kinds }: ViewRequest,
  shown: readonly Entity[],
  edges: readonly ShownEdge[],
): Promise<Map<string, ShownNode['folded']>> {
  const ids = shown.map(({ id }) => id);
  const kindById = new Map(shown.map(({ id, kind }) => [id, kind]));
  const counts = await countNeighbours(snapshot.engine, { ids, kinds, revision: snapshot.point.revision });
  const ends = edges.flatMap(({ from, to }) => [
    { id: from, otherId: to },
    { id: to, otherId: from },
  ]);
  const drawn = groupBy(ends, ({ id, otherId }) => `${id} ${kindById.get(otherId)}`);
  const folded = counts.map(({ id, kind, total }) => {
    const joined = new Set((drawn.get(`${id} ${kind}`) ?? []).map(({ otherId }) => otherId));
    return { id, kind: kind as EntityKind, count: total - joined.size };
  });
  return groupBy(
    folded.filter(({ count }) => count > 0),
    ({ id }) => id,
  );
}
