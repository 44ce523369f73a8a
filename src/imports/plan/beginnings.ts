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

/** What is published: of what a list itself writes, it is left to chance how much is there. */
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

/** What was before a list: its source's entries, and whether it is known what these left out. */
export interface Before {
  readonly sourceId: string;
  /** The day of the list. */
  readonly asOf: string;
  /** The newest revision that was published before it. */
  readonly revision: number;
  /** The days of its source's lists that were the whole: what ended on one of them was lacking there. */
  readonly wholeDays: readonly string[];
  /** Whether a service that the source did not have in a place came there since its list before this one, as both are the whole. */
  readonly isNewsIn: (place: ListedPlace) => boolean;
}

/** An entry of which a list tells no first day, as it follows on what its source said before. */
export interface Following {
  readonly content: ScopeEntryContent;
  /** What ends as it begins, since it tells another status. */
  readonly ends: { readonly entry: ScopeEntry; readonly content: ScopeEntryContent } | null;
  /** It is news of a service, and holds of the past as well, since nobody tells when it began. */
  readonly isUndated: boolean;
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
  if (end !== null && end <= asOf) return untilOver(content, own, end);
  const holding = own.filter(({ validFrom, validUntil }) => isWithin(asOf, validFrom, validUntil));
  const current = holding.find(({ validFrom }) => validFrom === null) ?? holding.at(-1);
  const isService = kindOfId(content.subjectId) === 'Service';
  const isDated = isService && isNewsIn(content);
  const begun = { ...content, validFrom: asOf };
  if (current !== undefined) {
    const isOther = current.status !== content.status;
    const isAsBefore = !isOther || !isDated || current.validFrom === asOf;
    if (isAsBefore) {
      const isUndated = isService && isOther && current.validFrom !== asOf;
      return { content: { ...content, validFrom: current.validFrom }, ends: null, isUndated };
    }
    const ended = { ...contentOf(current), validUntil: asOf };
    return { content: begun, ends: { entry: current, content: ended }, isUndated: false };
  }
  const past = own.filter(({ validUntil }) => validUntil !== null && validUntil <= asOf).at(-1);
  if (past === undefined) return { content: isDated ? begun : content, ends: null, isUndated: isService && !isDated };
  // To list again what had ended is a new beginning; to tell another end than the source had told is a correction of that one.
  const isBack = end === null || wholeDays.includes(past.validUntil as string);
  return { content: isBack ? begun : { ...content, validFrom: past.validFrom }, ends: null, isUndated: false };
}

/** A list that tells an end which is over by its own day speaks of the past: of what its source said last of the days before that end. */
function untilOver(content: ScopeEntryContent, own: readonly ScopeEntry[], end: string): Following {
  const latest = own.findLast(({ validFrom }) => validFrom === null || validFrom < end);
  return { content: { ...content, validFrom: latest?.validFrom ?? null }, ends: null, isUndated: false };
}
