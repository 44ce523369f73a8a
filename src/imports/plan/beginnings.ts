import { isWithin } from '../../domain/days.ts';
import { groupBy } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentOf, type ScopeEntry, type ScopeEntryContent } from '../../domain/statements.ts';
import { map } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';
import { visible } from '../../store/visibility.ts';
import { type ListedPlace, nameOfPlace } from './places.ts';

type Asked = Pick<ScopeEntryContent, 'subjectId' | 'certificateId'> & { readonly environmentId: string };

/** Reads published entries: those that the list itself writes may or may not be there yet. */
const entriesInPlaces = defineRead<{ wanted: readonly Asked[]; sourceId: string; revision: number }, ScopeEntry>({
  name: 'entriesInPlaces',
  text: `
    UNWIND $wanted AS asked
    MATCH (entry:ScopeEntry {subjectId: asked.subjectId}) USING INDEX SEEK entry:ScopeEntry(subjectId)
    WHERE entry.certificateId = asked.certificateId AND entry.environmentId = asked.environmentId
      AND entry.sourceIds = [$sourceId] AND ${visible('entry')}
    RETURN DISTINCT entry.sortKey AS sortKey, entry.validFrom AS validFrom, entry {.*} AS entry
    ORDER BY validFrom, sortKey
  `,
  sample: {
    wanted: [
      {
        subjectId: 'service/key-vault',
        certificateId: 'certificate/az-fedramp-high',
        environmentId: 'environment/azure',
      },
    ],
    sourceId: 'source/aud',
    revision: 1,
  },
  decode: (row) => decodeEntry(map(row, 'entry'), OPEN_REVISION),
});

/** State of the graph before a list. */
export interface Before {
  readonly sourceId: string;
  /** The day of the list. */
  readonly asOf: string;
  /** The newest revision that was published before it. */
  readonly revision: number;
  /** The days of its source's whole lists: what ended on one of them was lacking there. */
  readonly wholeDays: readonly string[];
  /** True for a place where a service that the source did not have came since its list before this one, as both are the whole. */
  readonly isNewsIn: (place: ListedPlace) => boolean;
}

/** An entry of which a list tells no first day, as it follows on what its source said before. */
export interface Following {
  readonly content: ScopeEntryContent;
  /** The entry that ends as this one begins, since it has another status. */
  readonly ends: { readonly entry: ScopeEntry; readonly content: ScopeEntryContent } | null;
}

/** How entries follow on those that their source has in the same places; each of `contents` gets one, in order. */
export async function followingOn(
  engine: Engine,
  contents: readonly ScopeEntryContent[],
  before: Before,
): Promise<Following[]> {
  const wanted = contents.map(({ subjectId, certificateId, environmentId }) => ({
    subjectId,
    certificateId,
    environmentId: environmentId ?? '',
  }));
  const { sourceId, revision } = before;
  const own = await engine.read(entriesInPlaces, { wanted, sourceId, revision });
  const ownIn = groupBy(own, nameOf);
  return contents.map((content) => follow(content, ownIn.get(nameOf(content)) ?? [], before));
}

function nameOf(content: ScopeEntryContent): string {
  return `${content.subjectId} ${nameOfPlace(content)}`;
}

/** `own`: in the order of their first days. */
function follow(
  content: ScopeEntryContent,
  own: readonly ScopeEntry[],
  { asOf, wholeDays, isNewsIn }: Before,
): Following {
  const { validUntil: end } = content;
  const since = (validFrom: string | null) => ({ content: { ...content, validFrom }, ends: null });
  // A row that ended by the day of the list speaks of what its source said last before that end.
  if (end !== null && end <= asOf)
    return since(own.findLast(({ validFrom }) => validFrom === null || validFrom < end)?.validFrom ?? null);
  const isDated = kindOfId(content.subjectId) === 'Service' && isNewsIn(content);
  const holding = own.filter(({ validFrom, validUntil }) => isWithin(asOf, validFrom, validUntil));
  const current = holding.find(({ validFrom }) => validFrom === null) ?? holding.at(-1);
  if (current === undefined) return since(firstDay(content, own, { asOf, wholeDays, isDated }));
  if (current.status === content.status || !isDated || current.validFrom === asOf) return since(current.validFrom);
  const ended = { ...contentOf(current), validUntil: asOf };
  return { content: { ...content, validFrom: asOf }, ends: { entry: current, content: ended } };
}

/** The first day of what its source does not list at present. */
function firstDay(
  { validUntil: end }: ScopeEntryContent,
  own: readonly ScopeEntry[],
  { asOf, wholeDays, isDated }: Pick<Before, 'asOf' | 'wholeDays'> & { readonly isDated: boolean },
): string | null {
  const past = own.findLast(({ validUntil }) => validUntil !== null && validUntil <= asOf);
  if (past === undefined) return isDated ? asOf : null;
  // To list again what had ended is a new beginning; to tell another end corrects the former one.
  const isBack = end === null || wholeDays.includes(past.validUntil as string);
  return isBack ? asOf : past.validFrom;
}
