import { OPEN_REVISION } from '../../domain/revisions.ts';
import { map, text } from '../../engine/decode.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntityRow, type EntityRow } from '../../store/entity-row.ts';

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
export const existingIds = defineRead<{ ids: readonly string[]; open: number }, string>({
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
  decode: (row) => ({
    id: text(row, 'id'),
    version: text(row, 'version'),
    hash: text(row, 'hash'),
  }),
});
