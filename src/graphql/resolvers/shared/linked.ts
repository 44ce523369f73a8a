import type { CatalogueKind } from '../../../domain/catalogue/catalogue.ts';
import type { Entity, EntityOf } from '../../../domain/entities/entity.ts';
import { compareText } from '../../../domain/ids.ts';
import { inForceOn } from '../../../domain/leverage/leverage-routes.ts';
import { MEMBERSHIP_KINDS, type MembershipKind } from '../../../domain/statements/statements.ts';
import { type Connection, connectAll, onPage, type PageArguments } from '../../connection.ts';
import type { Context } from '../../context.ts';
import type { AtRevision } from '../../models.ts';
import { mustFind, mustFindAll } from './must-load.ts';

type Linking = AtRevision & { readonly id: string };

/** Returns the node at the other end of a membership; null if there is none, or if sources disagree. */
export function linkedOne<Kind extends CatalogueKind>(kind: Kind, membership: MembershipKind) {
  return ({ id, revision }: Linking, _args: unknown, context: Context): EntityOf<Kind> | null => {
    const snapshot = context.snapshotOf(revision);
    const [linkedId, ...others] = snapshot.catalogue.linkedFrom(id, membership);
    return linkedId === undefined || others.length > 0 ? null : mustFind(snapshot, kind, linkedId);
  };
}

export function linkedAll<Kind extends CatalogueKind>(kind: Kind, membership: MembershipKind) {
  return ({ id, revision }: Linking, _args: unknown, context: Context): EntityOf<Kind>[] => {
    const snapshot = context.snapshotOf(revision);
    return mustFindAll(snapshot, kind, snapshot.catalogue.linkedFrom(id, membership));
  };
}

interface LinkedArguments extends PageArguments {
  /** For certificates: only those in force on the day. */
  readonly inForceOn?: string | null;
}

/** Lists the nodes that have a membership in this one, by id. */
export function linkedList<Kind extends CatalogueKind>(kind: Kind, membership: MembershipKind) {
  return ({ id, revision }: Linking, { inForceOn: day = null, ...args }: LinkedArguments, context: Context) =>
    onPage({ context, args, list: { parts: ['linked', membership, id, day], revision } }, (page) => {
      const { catalogue } = page.snapshot;
      const ids = catalogue.linkedTo(id, membership);
      const kept = day === null ? ids : ids.filter(inForceOn(catalogue, day));
      const entities = mustFindAll(page.snapshot, kind, kept);
      return connectAll(page, entities, (entity: Entity) => entity.id) as Connection<EntityOf<Kind>>;
    });
}

interface MembershipArguments extends PageArguments {
  readonly kinds?: readonly MembershipKind[] | null;
}

export function membershipsOf({ id, revision }: Linking, { kinds, ...args }: MembershipArguments, context: Context) {
  return onPage({ context, args, list: { parts: ['memberships', id, kinds ?? null], revision } }, (page) => {
    const memberships = page.snapshot.catalogue.membershipsOf(id, kinds ?? MEMBERSHIP_KINDS);
    return connectAll(page, memberships, (membership) => membership.id);
  });
}

export async function aliasesOf({ id, revision }: Linking, _args: unknown, context: Context) {
  const aliases = await context.snapshotOf(revision).aliases.load(id);
  return aliases.toSorted((left, right) => compareText(left.name, right.name) || compareText(left.id, right.id));
}
