import { integer, text, textOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import type { EntityRow } from './entity-row.ts';

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

/** Revision of a reader; `staged` if not published yet. */
export interface ReadPoint {
  readonly revision: number;
  readonly staged: boolean;
}

export type ChangeableRow = Pick<EntityRow, 'id' | 'changedIn' | 'properties'>;

/**
 * Returns the properties at the reader's revision: the current ones, with later changes undone, or with staged changes
 * applied for a reader of the staged revision.
 */
export async function propertiesAt(
  engine: Engine,
  rows: readonly ChangeableRow[],
  point: ReadPoint,
): Promise<RawRow[]> {
  const ids = rows.filter(({ changedIn }) => point.staged || changedIn > point.revision).map(({ id }) => id);
  const changes = ids.length === 0 ? [] : await engine.read(changesOfNodes, { ids });
  // Ascending: the first change after the reader's revision holds the properties at it.
  const before = new Map<string, RawRow>();
  const after = new Map<string, RawRow>();
  for (const change of changes) {
    if (change.revision > point.revision && !before.has(change.nodeId)) before.set(change.nodeId, change.before);
    if (change.revision === point.revision && point.staged) after.set(change.nodeId, change.after);
  }
  return rows.map(({ id, properties }) => before.get(id) ?? after.get(id) ?? properties);
}
