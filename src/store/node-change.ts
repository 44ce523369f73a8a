import { integer, text, textOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import type { EntityRow } from './entity-row.ts';

/** The properties of a node before and after a run changed them. */
export interface NodeChange {
  readonly nodeId: string;
  readonly revision: number;
  readonly before: RawRow;
  readonly after: RawRow;
}

export const changesOfNodes = defineRead<{ ids: readonly string[] }, NodeChange>({
  name: 'changesOfNodes',
  text: `
    UNWIND $ids AS id
    MATCH (change:NodeChange {nodeId: id}) USING INDEX SEEK change:NodeChange(nodeId)
    RETURN change.nodeId AS nodeId, change.revision AS revision, change.before AS before, change.after AS after
    ORDER BY nodeId, revision
  `,
  sample: { ids: ['service/key-vault'] },
  decode: decodeNodeChange,
});

export function decodeNodeChange(row: RawRow): NodeChange {
  return {
    nodeId: text(row, 'nodeId'),
    revision: integer(row, 'revision'),
    before: JSON.parse(textOrNull(row, 'before') ?? '{}') as RawRow,
    after: JSON.parse(textOrNull(row, 'after') ?? '{}') as RawRow,
  };
}

/** The revision of a reader; `staged` where it is not published yet. */
export interface ReadPoint {
  readonly revision: number;
  readonly staged: boolean;
}

/** A node's properties, and the revision whose run changed them last. */
export type ChangeableRow = Pick<EntityRow, 'id' | 'changedIn' | 'properties'>;

/**
 * The properties of the nodes at the reader's revision. Those that no later run changed are as they
 * are; the others are rewound by the records of the changes, and for a staged revision moved on.
 */
export async function propertiesAt(
  engine: Engine,
  rows: readonly ChangeableRow[],
  point: ReadPoint,
): Promise<RawRow[]> {
  const ids = rows.filter(({ changedIn }) => point.staged || changedIn > point.revision).map(({ id }) => id);
  const changes = ids.length === 0 ? [] : await engine.read(changesOfNodes, { ids });
  // Ascending, so that the first record after the reader's revision is the one to undo.
  const before = new Map<string, RawRow>();
  const after = new Map<string, RawRow>();
  for (const change of changes) {
    if (change.revision > point.revision && !before.has(change.nodeId)) before.set(change.nodeId, change.before);
    if (change.revision === point.revision && point.staged) after.set(change.nodeId, change.after);
  }
  return rows.map(({ id, properties }) => before.get(id) ?? after.get(id) ?? properties);
}
