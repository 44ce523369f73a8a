import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { MembershipKind, Statement } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntityRow, type EntityRow } from '../../store/entity-row.ts';
import { decodeStatement } from '../../store/statement-row.ts';

/** Nodes that the graph has, published or staged. */
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

/** Reads which of the ids are nodes, which is less than the nodes. */
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

/** A statement that nothing has superseded. */
export interface OpenStatement {
  readonly id: string;
  readonly version: string;
  /** Hash of its content. */
  readonly hash: string;
}

export const openStatements = defineRead<{ ids: readonly string[]; open: number }, OpenStatement>({
  name: 'openStatements',
  text: `
    UNWIND $ids AS id
    MATCH (statement:Statement {id: id}) USING INDEX SEEK statement:Statement(id)
    WHERE statement.untilRevision = $open
    RETURN statement.id AS id, statement.version AS version, statement.hash AS hash
  `,
  sample: { ids: ['entry/000000000000000000000000'], open: OPEN_REVISION },
  decode: (row) => ({ id: text(row, 'id'), version: text(row, 'version'), hash: text(row, 'hash') }),
});

/** A membership that nothing has superseded. */
type OpenMembership = Extract<Statement, { readonly kind: 'Membership' }> & { readonly version: string };

export const openMemberships = defineRead<
  { ids: readonly string[]; kinds: readonly MembershipKind[]; open: number },
  OpenMembership
>({
  name: 'openMemberships',
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:SUBJECT]-(membership:Membership)
    WHERE membership.membership IN $kinds AND membership.untilRevision = $open
    RETURN membership.id AS id, membership.version AS version, membership {.*} AS membership
    ORDER BY id
  `,
  sample: { ids: ['certificate/az-fedramp-high'], kinds: ['CERTIFIES'], open: OPEN_REVISION },
  decode: (row) => {
    const statement = decodeStatement(map(row, 'membership'), OPEN_REVISION) as Omit<OpenMembership, 'version'>;
    return { ...statement, version: text(row, 'version') };
  },
});

export type StatedLink = Pick<OpenMembership, 'fromId' | 'toId' | 'sourceIds'>;

/** Questions about what the graph holds; asked in batches. */
export interface KnownIds {
  /** Returns the ids that the graph has. */
  exists(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Returns the memberships of a kind that begin at any of the nodes. */
  memberships(ids: readonly string[], kind: MembershipKind): Promise<readonly StatedLink[]>;
}

/** Finds nodes that the graph has, or that an earlier part of the same list made; `made` grows by what is found. */
export function knownIds(engine: Engine, made: Set<string> = new Set()): KnownIds {
  return {
    async exists(ids) {
      const others = ids.filter((id) => !made.has(id));
      // Nodes stay while a list is read, so each needs to be asked for once.
      if (others.length > 0)
        for (const id of await engine.read(existingIds, { ids: others, open: OPEN_REVISION })) made.add(id);
      return new Set(ids.filter((id) => made.has(id)));
    },
    memberships: (ids, kind) => engine.read(openMemberships, { ids, kinds: [kind], open: OPEN_REVISION }),
  };
}
