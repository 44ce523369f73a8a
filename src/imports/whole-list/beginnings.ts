import { isWithin } from '../../domain/days.ts';
import { groupBy } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentOf, type ScopeEntry, type ScopeEntryContent } from '../../domain/statements.ts';
import { map } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import { type ListedPlace, nameOfPlace } from './places.ts';

type Asked = Pick<ScopeEntryContent, 'subjectId' | 'certificateId'> & { readonly environmentId: string };

const entriesInPlaces = defineRead<{ wanted: readonly Asked[]; sourceId: string; open: number }, ScopeEntry>({
  name: 'entriesInPlaces',
  text: `
    UNWIND $wanted AS asked
    MATCH (entry:ScopeEntry {subjectId: asked.subjectId})
    WHERE entry.certificateId = asked.certificateId AND entry.environmentId = asked.environmentId
      AND entry.sourceIds = [$sourceId] AND entry.untilRevision = $open
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
    open: OPEN_REVISION,
  },
  decode: (row) => decodeStatement(map(row, 'entry'), OPEN_REVISION) as ScopeEntry,
});

/** What was before a list: its source's entries, and whether it is known what these left out. */
export interface Before {
  readonly sourceId: string;
  /** The day of the list. */
  readonly asOf: string;
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

/** A list that tells an end which is over by its own day speaks of the past. */
export function tellsNoBeginning({ validFrom, validUntil }: ScopeEntryContent, asOf: string): boolean {
  return validFrom === null && (validUntil === null || validUntil > asOf);
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
  const own = await engine.read(entriesInPlaces, { wanted, sourceId: before.sourceId, open: OPEN_REVISION });
  const ownIn = groupBy(own, nameOf);
  return contents.map((content) => follow(content, ownIn.get(nameOf(content)) ?? [], before));
}

function nameOf(content: ScopeEntryContent): string {
  return `${content.subjectId} ${nameOfPlace(content)}`;
}

/** `own`: in the order of their first days. */
function follow(content: ScopeEntryContent, own: readonly ScopeEntry[], { asOf, isNewsIn }: Before): Following {
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
    const ended = { ...(contentOf(current) as ScopeEntryContent), validUntil: asOf };
    return { content: begun, ends: { entry: current, content: ended }, isUndated: false };
  }
  const past = own.filter(({ validUntil }) => validUntil !== null && validUntil <= asOf).at(-1);
  if (past === undefined) return { content: isDated ? begun : content, ends: null, isUndated: isService && !isDated };
  // To list again what had ended is a new beginning; to tell another end is a correction of the old one.
  const isBack = content.validUntil === null;
  return { content: isBack ? begun : { ...content, validFrom: past.validFrom }, ends: null, isUndated: false };
}
