import { OPEN_REVISION } from '../../domain/revisions.ts';
import {
  contentOf,
  type ScopeEntry,
  type ScopeEntryContent,
  scopeSortKey,
  statementId,
} from '../../domain/statements.ts';
import { map } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import type { EndedStatement } from '../report.ts';
import type { ListedPlace } from './places.ts';

const PAGE = 2_000;

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
  ScopeEntry
>({
  name: 'openEntriesOfSource',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.environmentId = $environmentId AND $sourceId IN entry.sourceIds AND entry.untilRevision = $open
      AND entry.subjectId STARTS WITH 'service/' AND entry.validFrom < $asOf AND entry.validUntil > $asOf
      AND entry.sortKey > $after
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
  decode: (row) => decodeStatement(map(row, 'entry'), OPEN_REVISION) as ScopeEntry,
});

/**
 * For a list that is the whole scope: the source's entries for services in its certificates and environments that it has
 * no more, those included that it says together with other sources. Families and other sources are left alone.
 */
export async function* entriesGone(
  engine: Engine,
  places: Iterable<ListedPlace>,
  {
    sourceId,
    asOf,
    isListed,
  }: { readonly sourceId: string; readonly asOf: string; readonly isListed: (id: string) => boolean },
): AsyncIterable<ScopeEntry> {
  for (const { certificateId, environmentId } of places) {
    const place = {
      certificateId,
      environmentId: environmentId ?? '',
      sourceId,
      asOf,
      open: OPEN_REVISION,
      limit: PAGE,
    };
    for (let after = '', more = true; more; ) {
      const entries = await engine.read(openEntriesOfSource, { ...place, after });
      for (const entry of entries) if (!idsInList(entry, sourceId).some(isListed)) yield entry;
      more = entries.length === PAGE;
      const last = entries.at(-1);
      if (last !== undefined) after = scopeSortKey(last, last.id);
    }
  }
}

/** What a list of the source alone makes of an entry: of one said together, without a beginning where the list tells none. */
function idsInList(entry: ScopeEntry, sourceId: string): readonly string[] {
  if (!isSaidTogether(entry)) return [entry.id];
  const content = contentOf(entry) as ScopeEntryContent;
  return [content, { ...content, validFrom: null }].map((one) => statementId(one, [sourceId]));
}

/** Such an entry is another statement than that of each of its sources, so the list of one cannot end it. */
export function isSaidTogether({ sourceIds }: ScopeEntry): boolean {
  return sourceIds.length > 1;
}

export function describeSaidTogether({ subjectId, certificateId, sourceIds }: ScopeEntry, sourceId: string): string {
  return (
    `The list has ${subjectId} no more, but its entry under ${certificateId} stays: ${sourceIds.join(' and ')} say it ` +
    `together, and the list speaks for ${sourceId} alone. To end it, import it under all of them with a day in valid_until.`
  );
}

export function describeEnded({ id, subjectId, certificateId, environmentId }: ScopeEntry): EndedStatement {
  return { id, sentence: `${subjectId} under ${certificateId} in ${environmentId ?? 'no environment named'}.` };
}
