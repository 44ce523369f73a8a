import { contentHash } from '../../domain/content-hash.ts';
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
import { type EntryFact, entryAgain, type Fact } from '../facts/facts.ts';
import { nameOfPlace, type PlaceOfSource } from './places.ts';

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
  /** Where its source listed subjects, by the names of places; read when it is first asked for. */
  readonly places: () => Promise<ReadonlyMap<string, PlaceOfSource>>;
  /** Days of the whole lists of its source: an entry that ended on one of them was missing from that list. */
  readonly wholeDays: readonly string[];
  /** True for a whole list right after another one: what is new where that had services begins on its day. */
  readonly followsWhole: boolean;
}

interface Dated {
  readonly facts: readonly Fact[];
  /** Entries that end as one of the facts begins, by that fact. */
  readonly ended: ReadonlyMap<Fact, EntryFact>;
}

/** Gives entries without a first day the one that follows from earlier lists of their source. */
export async function withFirstDays(engine: Engine, facts: readonly Fact[], before: Before | null): Promise<Dated> {
  const open = before === null ? [] : facts.filter((fact) => isOpen(fact, before));
  const ended = new Map<Fact, EntryFact>();
  if (before === null || open.length === 0) return { facts, ended };
  const places = await before.places();
  const wanted = open
    .filter(({ content }) => places.has(nameOfPlace(content)))
    .map(({ content: { subjectId, certificateId, environmentId } }) => ({
      subjectId,
      certificateId,
      environmentId: environmentId ?? '',
    }));
  if (wanted.length === 0) return { facts, ended };
  const { sourceId, revision } = before;
  const entries = await engine.read(entriesInPlaces, { wanted, sourceId, revision });
  const known = groupBy(entries, nameOf);
  const dated = facts.map((fact) => {
    if (!isOpen(fact, before)) return fact;
    const { content } = fact;
    const isOfServices = places.get(nameOfPlace(content))?.isOfServices === true;
    const isNews = before.followsWhole && isOfServices && kindOfId(content.subjectId) === 'Service';
    const { validFrom, ends } = beginningOf(content, known.get(nameOf(content)) ?? [], { ...before, isNews });
    if (validFrom === null) return fact;
    const begun: EntryFact = { ...fact, content: { ...content, validFrom } };
    if (ends !== undefined) ended.set(begun, entryAgain(ends, fact.at, { validUntil: validFrom }));
    return begun;
  });
  return { facts: dated, ended };
}

/** True for an entry of the list's own source without a first day. */
function isOpen(fact: Fact, { sourceId }: Before): fact is EntryFact {
  if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry' || fact.content.validFrom !== null) return false;
  return fact.sourceIds.length === 1 && fact.sourceIds[0] === sourceId;
}

function nameOf(content: ScopeEntryContent): string {
  return `${content.subjectId} ${nameOfPlace(content)}`;
}

interface Beginning {
  /** Null: not known. */
  readonly validFrom: string | null;
  /** The entry with another status that ends on that day. */
  readonly ends?: ScopeEntry;
}

type Days = Pick<Before, 'asOf' | 'wholeDays'> & { readonly isNews: boolean };

/** `own`: entries of the same source in the same place, by their first days. */
function beginningOf(content: ScopeEntryContent, own: readonly ScopeEntry[], days: Days): Beginning {
  const { asOf, isNews } = days;
  const { validUntil: end } = content;
  if (own.some((entry) => entry.validFrom === null && isSame(contentOf(entry), content))) return { validFrom: null };
  // A row that ended by the day of the list repeats the last entry that began before that end.
  if (end !== null && end <= asOf)
    return { validFrom: own.findLast(({ validFrom }) => validFrom === null || validFrom < end)?.validFrom ?? null };
  const holding = own.filter(({ validFrom, validUntil }) => isWithin(asOf, validFrom, validUntil));
  const current = holding.find(({ validFrom }) => validFrom === null) ?? holding.at(-1);
  if (current === undefined) return { validFrom: firstDay(content, own, days) };
  if (current.status === content.status || !isNews || current.validFrom === asOf)
    return { validFrom: current.validFrom };
  return { validFrom: asOf, ends: current };
}

function isSame(left: ScopeEntryContent, right: ScopeEntryContent): boolean {
  return contentHash(left) === contentHash(right);
}

/** The first day of an entry that the source does not list at present. */
function firstDay(
  { validUntil: end }: ScopeEntryContent,
  own: readonly ScopeEntry[],
  { asOf, wholeDays, isNews }: Days,
): string | null {
  const past = own.findLast(({ validUntil }) => validUntil !== null && validUntil <= asOf);
  if (past === undefined) return isNews ? asOf : null;
  // An entry that is listed again begins anew; one with another end corrects the earlier one.
  const isBack = end === null || wholeDays.includes(past.validUntil as string);
  return isBack ? asOf : past.validFrom;
}
