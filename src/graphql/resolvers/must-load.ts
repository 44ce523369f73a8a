import type { CatalogueKind } from '../../domain/catalogue.ts';
import type { EntityOf } from '../../domain/entities.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import type { Context } from '../context.ts';
import type { AtRevision } from '../models.ts';

/** What a node or statement refers to is in the graph: a hole there is ours, and must be loud. */
export function mustFind<Kind extends CatalogueKind>(snapshot: Snapshot, kind: Kind, id: string): EntityOf<Kind> {
  const entity = snapshot.catalogue.find(kind, id);
  if (entity === null) throw hole(id, snapshot);
  return entity;
}

export async function mustLoad(snapshot: Snapshot, id: string) {
  const entity = await loadEntity(snapshot, id);
  if (entity === null) throw hole(id, snapshot);
  return entity;
}

export async function mustLoadService(snapshot: Snapshot, id: string) {
  const service = await snapshot.services.load(id);
  if (service === null) throw hole(id, snapshot);
  return service;
}

/** What a scope entry can name. */
export async function mustLoadSubject(snapshot: Snapshot, id: string) {
  const entity = await mustLoad(snapshot, id);
  if (entity.kind !== 'Service' && entity.kind !== 'ServiceFamily') throw hole(id, snapshot);
  return entity;
}

/** The sources of a node or statement, in their order. */
export async function sourcesOf(
  { sourceIds, revision }: AtRevision & { readonly sourceIds: readonly string[] },
  _args: unknown,
  context: Context,
) {
  const snapshot = await context.at(revision);
  return sourceIds.map((id) => mustFind(snapshot, 'Source', id));
}

function hole(id: string, { point }: Snapshot): Error {
  return new Error(`The graph refers to ${id}, which revision ${point.revision} does not have.`);
}
