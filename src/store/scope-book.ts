import { EARLIEST_DAY, LATEST_DAY } from '../domain/days.ts';
import { type BookedGroup, ScopeBook } from '../domain/scope-book.ts';
import { EXTENTS, SCOPE_STATUSES } from '../domain/statements.ts';
import { text, textOrNull, texts, word, wordOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import type { ReadPoint } from './node-change.ts';
import { unless } from './statement-row.ts';
import { visible } from './visibility.ts';

const scopeGroups = defineRead<{ revision: number }, BookedGroup>({
  name: 'scopeGroups',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE ${visible('entry')}
    RETURN entry.certificateId AS certificateId, entry.environmentId AS environmentId, entry.status AS status,
      entry.extent AS extent, entry.validFrom AS validFrom, entry.validUntil AS validUntil,
      entry.condition AS condition, entry.sourceIds AS sourceIds, collect(entry.subjectId) AS subjectIds
  `,
  sample: { revision: 1 },
  decode: (row) => ({
    said: {
      certificateId: text(row, 'certificateId'),
      environmentId: unless('', text(row, 'environmentId')),
      status: word(row, 'status', SCOPE_STATUSES),
      extent: wordOrNull(row, 'extent', EXTENTS),
      validFrom: unless(EARLIEST_DAY, text(row, 'validFrom')),
      validUntil: unless(LATEST_DAY, text(row, 'validUntil')),
      condition: textOrNull(row, 'condition'),
      sourceIds: texts(row, 'sourceIds'),
    },
    subjectIds: texts(row, 'subjectIds'),
  }),
});

/** Reads who is named by which certificate at a revision. */
export async function readScopeBook(engine: Engine, { revision }: ReadPoint): Promise<ScopeBook> {
  return new ScopeBook(await engine.read(scopeGroups, { revision }));
}
