import type { CatalogueKind } from '../../../domain/catalogue/catalogue.ts';
import { type ClauseSet, clausesIn, isOneClause } from '../../../domain/clauses/clause-sets.ts';
import type { EntityOf } from '../../../domain/entities/entity.ts';
import { BadInput } from '../../../errors.ts';
import { loadEntity, type Snapshot } from '../../../loaders/snapshot.ts';
import { FIND_IDS } from '../../arguments.ts';
import type { Context } from '../../context.ts';
import type { AtRevision } from '../../models.ts';

/** Throws if a referenced node is missing, which is a bug. */
export function mustFind<Kind extends CatalogueKind>(snapshot: Snapshot, kind: Kind, id: string): EntityOf<Kind> {
  return there(snapshot.catalogue.find(kind, id), id, snapshot);
}

export function mustFindAll<Kind extends CatalogueKind>(
  snapshot: Snapshot,
  kind: Kind,
  ids: readonly string[],
): EntityOf<Kind>[] {
  return ids.map((id) => mustFind(snapshot, kind, id));
}

export function clausesOfSet(snapshot: Snapshot, set: ClauseSet) {
  return mustFindAll(snapshot, 'Clause', clausesIn(set));
}

/** Null for a set of several clauses. */
export function onlyClause(snapshot: Snapshot, set: ClauseSet) {
  return isOneClause(set) ? mustFind(snapshot, 'Clause', set) : null;
}

export async function mustLoad(snapshot: Snapshot, id: string) {
  return there(await loadEntity(snapshot, id), id, snapshot);
}

export async function mustLoadService(snapshot: Snapshot, id: string) {
  return there(await snapshot.services.load(id), id, snapshot);
}

export async function mustLoadStatement(snapshot: Snapshot, id: string) {
  return there(await snapshot.statements.load(id), id, snapshot);
}

export async function mustLoadServices(snapshot: Snapshot, ids: readonly string[]) {
  const services = await snapshot.serviceLists.load(ids);
  return services.map((service, position) => there(service, ids[position] as string, snapshot));
}

export function environmentOf(
  { environmentId, revision }: AtRevision & { readonly environmentId: string | null },
  _args: unknown,
  context: Context,
) {
  return environmentId === null ? null : mustFind(context.snapshotOf(revision), 'Environment', environmentId);
}

export function alternativesOf(
  { alternatives, revision }: AtRevision & { readonly alternatives: readonly string[] },
  _args: unknown,
  context: Context,
) {
  return mustFindAll(context.snapshotOf(revision), 'Certificate', alternatives);
}

export function perhapsThroughOf(
  { perhapsThrough, revision }: AtRevision & { readonly perhapsThrough: readonly string[] },
  _args: unknown,
  context: Context,
) {
  return mustFindAll(context.snapshotOf(revision), 'Certificate', perhapsThrough);
}

export async function mustLoadSubject(snapshot: Snapshot, id: string) {
  const entity = await mustLoad(snapshot, id);
  return there(entity.kind === 'Service' || entity.kind === 'ServiceFamily' ? entity : null, id, snapshot);
}

/** Throws `BadInput` for ids that do not exist: an empty answer would mislead. */
export async function needFound(
  snapshot: Snapshot,
  named: Readonly<Record<string, readonly (string | null | undefined)[] | null>>,
): Promise<void> {
  const asked = Object.entries(named).flatMap(([argument, ids]) =>
    (ids ?? []).flatMap((id) => (id == null ? [] : { argument, id })),
  );
  const found = await Promise.all(asked.map(({ id }) => loadEntity(snapshot, id)));
  const missing = asked.find((_one, position) => found[position] === null);
  if (missing === undefined) return;
  throw new BadInput(
    `Argument "${missing.argument}" names "${missing.id}", which revision ${snapshot.point.revision} does not have; ${FIND_IDS}.`,
  );
}

export function sourcesOf(
  { sourceIds, revision }: AtRevision & { readonly sourceIds: readonly string[] },
  _args: unknown,
  context: Context,
) {
  return mustFindAll(context.snapshotOf(revision), 'Source', sourceIds);
}

function there<Found>(found: Found | null, id: string, { point }: Snapshot): Found {
  if (found === null) throw new Error(`The graph refers to ${id}, which revision ${point.revision} does not have.`);
  return found;
}
