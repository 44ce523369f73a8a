import { EARLIEST_DAY, LATEST_DAY } from '../domain/days.ts';
import { kindOfId } from '../domain/ids.ts';
import { type BookedGroup, ScopeBook } from '../domain/scope-book.ts';
import { EXTENTS, SCOPE_STATUSES, type ScopeEntry } from '../domain/statements.ts';
import { text, textOrNull, texts, word, wordOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import type { ReadPoint } from './node-change.ts';
import { readStatementsById } from './statement.ts';
import { unless } from './statement-row.ts';
import type { Touch } from './touched.ts';
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

/** The book at a later revision, from an earlier one and the entries touched since. */
export async function carryScopeBook(
  engine: Engine,
  earlier: ScopeBook,
  touched: readonly Touch[],
  { from, to }: { readonly from: number; readonly to: ReadPoint },
): Promise<ScopeBook> {
  const ids = [...new Set(touched.map(({ id }) => id).filter((id) => kindOfId(id) === 'ScopeEntry'))];
  if (ids.length === 0) return earlier;
  const [before, after] = await Promise.all(
    [from, to.revision].map((revision) => readStatementsById(engine, { ids, revision })),
  );
  const entriesOf = (found: typeof before) => (found ?? []).map(({ statement }) => statement as ScopeEntry);
  return earlier.changed({ closed: entriesOf(before), opened: entriesOf(after) });
}
