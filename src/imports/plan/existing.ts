import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Membership, MembershipKind, Stated } from '../../domain/statements/statements.ts';
import { integer, map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntityRow, type EntityRow } from '../../store/entity-row.ts';
import { decodeStatement } from '../../store/statement-row.ts';

/** Reads nodes of the graph, published or staged. */
export const existingEntities = defineRead<{ ids: readonly string[] }, EntityRow>({
  name: 'existingEntities',
  text: `
    UNWIND $ids AS id
    MATCH (entity:Entity {id: id})
    RETURN entity {.*} AS entity
  `,
  sample: { ids: ['service/key-vault'] },
  decode: (row) => decodeEntityRow(map(row, 'entity')),
});

/** Reads only which ids are nodes, which is cheaper than reading the nodes. */
const existingIds = defineRead<{ ids: readonly string[]; open: number }, string>({
  name: 'existingIds',
  text: `
    UNWIND $ids AS id
    MATCH (entity:Entity {id: id}) USING INDEX SEEK entity:Entity(id)
    WHERE entity.untilRevision = $open
    RETURN entity.id AS id
  `,
  sample: { ids: ['service/key-vault'], open: OPEN_REVISION },
  decode: (row) => text(row, 'id'),
});

/** A version of a statement that nothing has superseded. */
export interface OpenStatement extends Pick<Stated, 'id' | 'fromRevision'> {
  /** Hash of its content. */
  readonly hash: string;
}

export function versionOf({ id, fromRevision }: Pick<Stated, 'id' | 'fromRevision'>): string {
  return `${id}@${fromRevision}`;
}

export const openStatements = defineRead<{ ids: readonly string[]; open: number }, OpenStatement>({
  name: 'openStatements',
  text: `
    UNWIND $ids AS id
    MATCH (statement:Statement {id: id}) USING INDEX SEEK statement:Statement(id)
    WHERE statement.untilRevision = $open
    RETURN statement.id AS id, statement.fromRevision AS fromRevision, statement.hash AS hash
  `,
  sample: { ids: ['entry/000000000000000000000000'], open: OPEN_REVISION },
  decode: (row) => ({ id: text(row, 'id'), fromRevision: integer(row, 'fromRevision'), hash: text(row, 'hash') }),
});

export const openMemberships = defineRead<
  { ids: readonly string[]; kinds: readonly MembershipKind[]; open: number },
  Membership
>({
  name: 'openMemberships',
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:SUBJECT]-(membership:Membership)
    WHERE membership.membership IN $kinds AND membership.untilRevision = $open
    RETURN membership.id AS id, membership {.*} AS membership
    ORDER BY id
  `,
  sample: { ids: ['certificate/az-fedramp-high'], kinds: ['CERTIFIES'], open: OPEN_REVISION },
  decode: (row) => decodeStatement(map(row, 'membership'), OPEN_REVISION) as Membership,
});

export type StatedLink = Pick<Membership, 'fromId' | 'toId' | 'sourceIds'>;

export type KnownIds = ReturnType<typeof knownIds>;

/** Finds nodes in the graph or created by an earlier part of the same list. Adds the ids that it finds to `made`. */
export function knownIds(engine: Engine, made: Set<string> = new Set()) {
  return {
    async exists(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const others = ids.filter((id) => !made.has(id));
      // Nodes stay while a list is read, so each needs to be asked for once.
      if (others.length > 0)
        for (const id of await engine.read(existingIds, { ids: others, open: OPEN_REVISION })) made.add(id);
      return new Set(ids.filter((id) => made.has(id)));
    },
    /** Returns the memberships of a kind that start at any of the nodes. */
    memberships: (ids: readonly string[], kind: MembershipKind): Promise<readonly StatedLink[]> =>
      engine.read(openMemberships, { ids, kinds: [kind], open: OPEN_REVISION }),
  };
}
