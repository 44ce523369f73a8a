import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type ScopeEntry, scopeSortKey } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';

const PAGE = 2_000;

/** An entry that nothing has superseded. */
export interface OpenEntry {
  readonly entry: ScopeEntry;
  readonly version: string;
}

const openEntriesOfCertificate = defineRead<
  { certificateId: string; open: number; after: string; limit: number },
  OpenEntry
>({
  name: 'openEntriesOfCertificate',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.untilRevision = $open AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: { certificateId: 'certificate/az-fedramp-high', open: OPEN_REVISION, after: '', limit: PAGE },
  decode: (row) => {
    const entry = map(row, 'entry');
    return { entry: decodeEntry(entry, OPEN_REVISION), version: text(entry, 'version') };
  },
});

/** Reads the entries of a certificate, so many at a time, by their sort keys. */
export async function* openEntriesOf(engine: Engine, certificateId: string): AsyncIterable<OpenEntry> {
  for (let after = '', more = true; more; ) {
    const page = await engine.read(openEntriesOfCertificate, {
      certificateId,
      open: OPEN_REVISION,
      after,
      limit: PAGE,
    });
    yield* page;
    more = page.length === PAGE;
    const last = page.at(-1)?.entry;
    if (last !== undefined) after = scopeSortKey(last, last.id);
  }
}
