import { kindOfId } from '../domain/ids.ts';
import { type IndexedGroup, ScopeIndex } from '../domain/scope/scope-index.ts';
import type { ScopeEntry } from '../domain/statements/statements.ts';
import { texts } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import type { ReadPoint } from './node-change.ts';
import { readStatementsById } from './statement.ts';
import { CLAIM_PROPERTIES, decodeClaim } from './statement-row.ts';
import type { Touch } from './touched.ts';
import { visible } from './visibility.ts';

const scopeGroups = defineRead<{ revision: number }, IndexedGroup>({
  name: 'scopeGroups',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE ${visible('entry')}
    RETURN ${CLAIM_PROPERTIES.map((property) => `entry.${property} AS ${property}`).join(', ')}, entry.sourceIds AS sourceIds, collect(entry.subjectId) AS subjectIds
  `,
  sample: { revision: 1 },
  decode: (row) => ({
    said: { ...decodeClaim(row), sourceIds: texts(row, 'sourceIds') },
    subjectIds: texts(row, 'subjectIds'),
  }),
});

export async function readScopeIndex(engine: Engine, { revision }: ReadPoint): Promise<ScopeIndex> {
  return new ScopeIndex(await engine.read(scopeGroups, { revision }));
}

/** Updates a scope index to a later revision with the entries touched since. */
export async function carryScopeIndex(
  engine: Engine,
  earlier: ScopeIndex,
  touched: readonly Touch[],
  { from, to }: { readonly from: number; readonly to: ReadPoint },
): Promise<ScopeIndex> {
  const ids = [...new Set(touched.map(({ id }) => id).filter((id) => kindOfId(id) === 'ScopeEntry'))];
  if (ids.length === 0) return earlier;
  const [before, after] = await Promise.all(
    [from, to.revision].map((revision) => readStatementsById(engine, { ids, revision })),
  );
  const entriesOf = (found: typeof before) => (found ?? []).map(({ statement }) => statement as ScopeEntry);
  return earlier.changed({ closed: entriesOf(before), opened: entriesOf(after) });
}
