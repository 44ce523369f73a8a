import { EARLIEST_DAY, isWithin, LATEST_DAY } from '../../domain/days.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { ScopeEntry, ScopeEntryContent } from '../../domain/statements/statements.ts';
import { integer, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { readEntriesOfSubjectsUnder } from '../../store/scope-entry.ts';
import { type EntryFact, entryAgain, type Fact, isOnlyOf } from '../facts/facts.ts';
import type { KnownIds } from './existing.ts';

/**
 * Completes scope entries. An entry without an environment gets that of its certificate if the certificate applies in exactly
 * one. The extent of a family is UNSPECIFIED unless it is stated. The first and the last possible date mean that there is no
 * bound.
 */
export async function withDefaults(facts: readonly Fact[], known: Pick<KnownIds, 'memberships'>): Promise<Fact[]> {
  const environments = await environmentsOfPlacelessEntries(facts, known);
  return facts.map((fact) => {
    if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry') return fact;
    const { certificateId, environmentId, extent, subjectId, validFrom, validUntil } = fact.content;
    const [only = null, ...others] = (environmentId === null && environments.get(certificateId)) || [];
    const taken = others.length === 0 ? only : null;
    const completed = {
      ...(taken !== null && { environmentId: taken }),
      ...(extent === null && kindOfId(subjectId) === 'ServiceFamily' && { extent: 'UNSPECIFIED' as const }),
      ...(validFrom === EARLIEST_DAY && { validFrom: null }),
      ...(validUntil === LATEST_DAY && { validUntil: null }),
    };
    // Nearly all rows of a long list need no completion.
    if (Object.keys(completed).length === 0) return fact;
    return { ...fact, content: { ...fact.content, ...completed }, ...(taken !== null && { environmentTaken: true }) };
  });
}

/** Returns the environments of certificates with an entry that names none, from the facts and the graph. */
async function environmentsOfPlacelessEntries(facts: readonly Fact[], known: Pick<KnownIds, 'memberships'>) {
  const contents = facts.flatMap((fact) => (fact.type === 'statement' ? [fact.content] : []));
  const environments = new Map<string, Set<string>>();
  for (const content of contents)
    if (content.kind === 'ScopeEntry' && content.environmentId === null)
      environments.set(content.certificateId, new Set());
  if (environments.size === 0) return environments;
  const inGraph = await known.memberships([...environments.keys()], 'APPLIES_IN');
  for (const { fromId, toId } of inGraph) environments.get(fromId)?.add(toId);
  for (const content of contents)
    if (content.kind === 'Membership' && content.membership === 'APPLIES_IN')
      environments.get(content.fromId)?.add(content.toId);
  return environments;
}

/** State of the graph before a list. */
export interface Before {
  readonly sourceId: string;
  /** Date of the list: entries that it no longer has end on this day. */
  readonly asOf: string;
  /** Newest revision published before the list. */
  readonly revision: number;
  /** Places in which the source listed subjects, by name; read on first use. */
  readonly places: () => Promise<ReadonlyMap<string, PlaceOfSource>>;
  /** Dates of the whole lists of its source: an entry that ended on one of them was missing from that list. */
  readonly wholeDays: readonly string[];
  /** True for a whole list that directly follows another: a new entry in a place with services begins on its date. */
  readonly followsWhole: boolean;
}

/**
 * Infers the first day of entries without one from earlier lists of their source. `ended`: entries that end because
 * one of the facts begins, by that fact.
 */
export async function withFirstDays(engine: Engine, facts: readonly Fact[], before: Before | null) {
  const ended = new Map<Fact, EntryFact>();
  if (before === null || !facts.some((fact) => isOpen(fact, before))) return { facts, ended };
  const { sourceId, revision, followsWhole } = before;
  const places = await before.places();
  const asked = facts.filter((fact) => isOpen(fact, before)).filter(({ content }) => places.has(nameOfPlace(content)));
  if (asked.length === 0) return { facts, ended };
  const wanted = Array.from(
    groupBy(asked, ({ content }) => content.subjectId),
    ([id, group]) => ({ id, certificates: [...new Set(group.map(({ content }) => content.certificateId))] }),
  );
  // Only published ones, since the list's own entries may or may not be written yet.
  const published = await readEntriesOfSubjectsUnder(engine, wanted, revision);
  const own = published
    .filter((entry) => isOnlyOf(entry, sourceId))
    .sort((left, right) => compareText(left.validFrom ?? '', right.validFrom ?? ''));
  const nameOf = (content: ScopeEntryContent) =>
    `${content.subjectId} ${nameOfPlace(content)} ${content.standardId ?? ''}`;
  const known = groupBy(own, nameOf);
  const dated = facts.map((fact) => {
    if (!isOpen(fact, before)) return fact;
    const { content } = fact;
    const isOfServices = places.get(nameOfPlace(content))?.isOfServices === true;
    const isNews = followsWhole && isOfServices && kindOfId(content.subjectId) === 'Service';
    const { validFrom, ends } = beginningOf(content, known.get(nameOf(content)) ?? [], { ...before, isNews });
    if (validFrom === null) return fact;
    const begun: EntryFact = { ...fact, content: { ...content, validFrom } };
    if (ends !== undefined) ended.set(begun, entryAgain(ends, fact.at, { validUntil: validFrom }));
    return begun;
  });
  return { facts: dated, ended };
}

/** True for an entry without a first day from the list's own source. */
function isOpen(fact: Fact, { sourceId }: Before): fact is EntryFact {
  if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry' || fact.content.validFrom !== null) return false;
  return isOnlyOf(fact, sourceId);
}

/**
 * Finds the first day, null if unknown, and the entry with another status that ends on it. `own`: entries of the
 * same source in the same place, by their first days.
 */
function beginningOf(
  { status, validUntil: end }: ScopeEntryContent,
  own: readonly ScopeEntry[],
  { asOf, wholeDays, isNews }: Pick<Before, 'asOf' | 'wholeDays'> & { readonly isNews: boolean },
): { readonly validFrom: string | null; readonly ends?: ScopeEntry } {
  // A row that ended by the date of the list repeats the last entry that began before that end.
  if (end !== null && end <= asOf)
    return { validFrom: own.findLast(({ validFrom }) => validFrom === null || validFrom < end)?.validFrom ?? null };
  const holding = own.filter(({ validFrom, validUntil }) => isWithin(asOf, validFrom, validUntil));
  const current = holding.find(({ validFrom }) => validFrom === null) ?? holding.at(-1);
  if (current !== undefined) {
    const isOther = isNews && current.status !== status && current.validFrom !== asOf;
    return isOther ? { validFrom: asOf, ends: current } : { validFrom: current.validFrom };
  }
  const past = own.findLast(({ validUntil }) => validUntil !== null && validUntil <= asOf);
  if (past === undefined) return { validFrom: isNews ? asOf : null };
  // An entry that is listed again starts a new period; one with another end corrects the earlier entry.
  const isBack = end === null || wholeDays.includes(past.validUntil as string);
  return { validFrom: isBack ? asOf : past.validFrom };
}

/** A place in which a source listed services, or only families. */
interface PlaceOfSource {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly isOfServices: boolean;
}

function nameOfPlace({ certificateId, environmentId }: Omit<PlaceOfSource, 'isOfServices'>): string {
  return `${certificateId} ${environmentId ?? ''}`;
}

const listedPlaces = defineRead<{ sourceId: string; open: number }, PlaceOfSource>({
  name: 'placesOfSource',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE entry.sourceIds = [$sourceId] AND entry.untilRevision = $open
    WITH entry.certificateId AS certificateId, entry.environmentId AS environmentId,
      count(CASE WHEN entry.subjectId STARTS WITH 'service/' THEN 1 END) AS services
    RETURN certificateId, environmentId, services
    ORDER BY certificateId, environmentId
  `,
  sample: { sourceId: 'source/aud', open: OPEN_REVISION },
  decode: (row) => ({
    certificateId: text(row, 'certificateId'),
    environmentId: text(row, 'environmentId') || null,
    isOfServices: integer(row, 'services') > 0,
  }),
});

/** Returns the places in which the source alone has ever listed subjects, by name. */
export async function placesOfSource(engine: Engine, sourceId: string): Promise<ReadonlyMap<string, PlaceOfSource>> {
  // Sources of entries have no index, so this scans all entries once per list.
  const places = await engine.read(listedPlaces, { sourceId, open: OPEN_REVISION });
  return new Map(places.map((place) => [nameOfPlace(place), place]));
}
