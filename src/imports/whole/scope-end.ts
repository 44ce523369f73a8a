import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentOf, type ScopeEntry, scopeSortKey, statementId } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';
import type { ListedPlace } from '../plan/places.ts';
import type { EndedStatement } from '../report/report.ts';

const PAGE = 2_000;

/** An entry that nothing has superseded. */
export interface OpenEntry {
  readonly entry: ScopeEntry;
  readonly version: string;
}

const openEntriesOfSource = defineRead<
  {
    certificateId: string;
    environmentId: string;
    sourceId: string;
    asOf: string;
    open: number;
    after: string;
    limit: number;
  },
  OpenEntry
>({
  name: 'openEntriesOfSource',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.environmentId = $environmentId AND $sourceId IN entry.sourceIds AND entry.untilRevision = $open
      AND entry.subjectId STARTS WITH 'service/' AND entry.validUntil > $asOf AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: {
    certificateId: 'certificate/az-fedramp-high',
    environmentId: 'environment/azure',
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
 * For a list that is the whole scope: the source's entries for services in its certificates and environments that it has
 * no more, on its day or later, those included that it says together with other sources. Families and other sources are left alone.
 */
export async function* entriesGone(
  engine: Engine,
  places: Iterable<ListedPlace>,
  {
    sourceId,
    asOf,
    isListed,
  }: { readonly sourceId: string; readonly asOf: string; readonly isListed: (id: string) => boolean },
): AsyncIterable<OpenEntry> {
  for (const { certificateId, environmentId } of places) {
    const place = {
      certificateId,
      environmentId: environmentId ?? '',
      sourceId,
      asOf,
      open: OPEN_REVISION,
    };
    const entries = entriesInPages((page) => engine.read(openEntriesOfSource, { ...place, ...page }));
    for await (const one of entries) if (!idsInList(one.entry, sourceId).some(isListed)) yield one;
  }
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

/** What a list of the source alone makes of an entry: of one said together, without a beginning where the list tells none. */
function idsInList(entry: ScopeEntry, sourceId: string): readonly string[] {
  if (!isSaidTogether(entry)) return [entry.id];
  const content = contentOf(entry);
  return [content, { ...content, validFrom: null }].map((one) => statementId(one, [sourceId]));
}

/** Such an entry is another statement than that of each of its sources, so the list of one cannot end it. */
export function isSaidTogether({ sourceIds }: ScopeEntry): boolean {
  return sourceIds.length > 1;
}

/** What a whole list has no more ends on its day, if it held before; else it never holds, and no day is left to it. */
export function heldBefore({ validFrom }: ScopeEntry, asOf: string): boolean {
  return validFrom === null || validFrom < asOf;
}

export function describeSaidTogether({ subjectId, certificateId, sourceIds }: ScopeEntry, sourceId: string): string {
  return (
    `The list has ${subjectId} no more, but its entry under ${certificateId} stays: ${sourceIds.join(' and ')} say it ` +
    `together, and the list speaks for ${sourceId} alone. To end it, import it under all of them with a day in valid_until.`
  );
}

export function describeEnded(entry: ScopeEntry, asOf: string): EndedStatement {
  const { id, subjectId, certificateId, environmentId, validFrom } = entry;
  const since = heldBefore(entry, asOf) ? '' : `, which was to begin on ${validFrom}`;
  return { id, sentence: `${subjectId} under ${certificateId} in ${environmentId ?? 'no environment named'}${since}.` };
}
