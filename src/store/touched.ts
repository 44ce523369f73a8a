import { integerOrNull, textOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';

/** Revisions after the first and up to the second. */
export interface RevisionSpan {
  readonly from: number;
  readonly to: number;
}

/** That a revision opened, closed or changed something that has to do with a node or statement. */
export interface Touch {
  readonly id: string;
  readonly revision: number;
}

const ENDS = ['id', 'subjectId', 'certificateId', 'environmentId', 'fromId', 'toId', 'clauseId', 'standardId'] as const;

const inSpan = (value: string) => `$from < ${value} AND ${value} <= $to`;

const touchedBetween = defineRead<RevisionSpan & { limit: number }, readonly Touch[]>({
  name: 'touchedBetween',
  text: `
    CALL () {
      ${['fromRevision', 'untilRevision']
        .flatMap((bound) => [
          `MATCH (statement:Statement) WHERE ${inSpan(`statement.${bound}`)}
      RETURN statement.${bound} AS revision, statement {${ENDS.map((end) => `.${end}`).join(', ')}} AS ends LIMIT $limit`,
          `MATCH (entity:Entity) WHERE ${inSpan(`entity.${bound}`)}
      RETURN entity.${bound} AS revision, entity {.id, .standardId} AS ends LIMIT $limit`,
        ])
        .join('\n      UNION ALL\n      ')}
      UNION ALL
      MATCH (change:NodeChange) WHERE ${inSpan('change.revision')}
      RETURN change.revision AS revision, {id: change.nodeId} AS ends LIMIT $limit
    }
    RETURN revision, ends
  `,
  sample: { from: 0, to: 1, limit: 100 },
  decode: (row) => {
    const revision = integerOrNull(row, 'revision') ?? 0;
    const ends = row['ends'] as RawRow;
    return ENDS.flatMap((end) => {
      const id = textOrNull(ends, end);
      return id === null || id === '' ? [] : [{ id, revision }];
    });
  },
});

/** All that revisions touched; null where that is more than `most` rows. */
export async function readTouched(engine: Engine, span: RevisionSpan, most: number): Promise<Touch[] | null> {
  const rows = await engine.read(touchedBetween, { ...span, limit: most + 1 });
  return rows.length > most ? null : rows.flat();
}
