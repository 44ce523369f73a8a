import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type ScopeEntry, scopeSortKey } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';
import { entryAgain } from '../facts/facts.ts';
import { type HashedStatement, hashStatement, planStatements } from '../plan/plan-statements.ts';
import type { EndedStatement } from '../report/report.ts';
import { closing, type EndOfList } from './end-of-list.ts';

const PAGE = 2_000;

/** An entry that nothing has superseded. */
export interface OpenEntry {
  readonly entry: ScopeEntry;
  readonly version: string;
}

const openEntriesOfSource = defineRead<
  { certificateId: string; sourceId: string; asOf: string; open: number; after: string; limit: number },
  OpenEntry
>({
  name: 'openEntriesOfSource',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.sourceIds = [$sourceId] AND entry.untilRevision = $open
      AND entry.subjectId STARTS WITH 'service/' AND entry.validUntil > $asOf AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: {
    certificateId: 'certificate/az-fedramp-high',
    sourceId: 'source/aud',
    asOf: '2026-01-01',
    open: OPEN_REVISION,
    after: '',
    limit: PAGE,
  },
  decode: (row) => decodeOpenEntry(map(row, 'entry')),
});

export function decodeOpenEntry(entry: RawRow): OpenEntry {
  return { entry: decodeEntry(entry, OPEN_REVISION), version: text(entry, 'version') };
}

/**
 * Ends the source's entries for services that its whole list has no more, on the list's day. What was to begin on that day or
 * later never does. Families and statements of several sources together are left alone.
 */
export async function endEntriesGone(list: EndOfList): Promise<void> {
  const { engine, memory, report, asOf, placesBefore, at } = list;
  const unbegun: { readonly id: string; readonly version: string }[] = [];
  const ended: HashedStatement[] = [];
  const lines: EndedStatement[] = [];
  for (const certificateId of new Set(placesBefore.map((place) => place.certificateId))) {
    for await (const { entry, version } of entriesOf(certificateId, list)) {
      if (memory.seen.has(entry.id)) continue;
      const held = entry.validFrom === null || entry.validFrom < asOf;
      if (held) ended.push(hashStatement(entryAgain(entry, at, { validUntil: asOf })));
      else {
        memory.displaced.add(version);
        unbegun.push({ id: entry.id, version });
      }
      lines.push(describeEnded(entry, held));
    }
  }
  if (lines.length === 0) return;
  report.ended(lines);
  await list.take(closing(unbegun, await planStatements(engine, ended)));
}

async function* entriesOf(certificateId: string, { engine, sourceId, asOf }: EndOfList): AsyncIterable<OpenEntry> {
  const place = { certificateId, sourceId: sourceId ?? '', asOf, open: OPEN_REVISION };
  yield* entriesInPages((page) => engine.read(openEntriesOfSource, { ...place, ...page }));
}

/** All entries of a query that gives them by their sort keys, so many at a time. */
export async function* entriesInPages(
  read: (page: { readonly after: string; readonly limit: number }) => Promise<readonly OpenEntry[]>,
): AsyncIterable<OpenEntry> {
  for (let after = '', more = true; more; ) {
    const page = await read({ after, limit: PAGE });
    yield* page;
    more = page.length === PAGE;
    const last = page.at(-1)?.entry;
    if (last !== undefined) after = scopeSortKey(last, last.id);
  }
}

function describeEnded(entry: ScopeEntry, held: boolean): EndedStatement {
  const { id, subjectId, certificateId, environmentId, validFrom } = entry;
  const since = held ? '' : `, which was to begin on ${validFrom}`;
  return { id, sentence: `${subjectId} under ${certificateId} in ${environmentId ?? 'no environment named'}${since}.` };
}
