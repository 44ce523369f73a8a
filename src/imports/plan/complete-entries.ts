import { batchesOf } from '../../domain/batches.ts';
import { contentHash } from '../../domain/content-hash.ts';
import { EARLIEST_DAY, isWithin, LATEST_DAY } from '../../domain/days.ts';
import { groupBy } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentOf, type ScopeEntry, type ScopeEntryContent } from '../../domain/statements.ts';
import { integer, map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';
import { visible } from '../../store/visibility.ts';
import { type EntryFact, entryAgain, type Fact, isOnlyOf } from '../facts/facts.ts';
import type { KnownIds } from './existing.ts';

/**
 * Completes scope entries: one that names no environment takes the one of its certificate, where that applies in exactly
 * one; the extent of a family is UNSPECIFIED unless it is stated; the first and the last day that can be written are no
 * bounds.
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
    // Nearly all rows of a long list need nothing.
    if (Object.keys(completed).length === 0) return fact;
    return { ...fact, content: { ...fact.content, ...completed }, ...(taken !== null && { environmentTaken: true }) };
  });
}

/** The environments of certificates, by the facts and by the graph, that have an entry without one. */
async function environmentsOfPlacelessEntries(
  facts: readonly Fact[],
  known: Pick<KnownIds, 'memberships'>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
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

type Asked = Pick<ScopeEntryContent, 'subjectId' | 'certificateId'> & { readonly environmentId: string };
const SAMPLE: Asked = {
  subjectId: 'service/key-vault',
  certificateId: 'certificate/az-fedramp-high',
  environmentId: 'environment/azure',
};

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
  sample: { wanted: [SAMPLE], sourceId: 'source/aud', revision: 1 },
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

/**
 * Gives entries without a first day the one that follows from earlier lists of their source. `ended`: entries that end as
 * one of the facts begins, by that fact.
 */
export async function withFirstDays(engine: Engine, facts: readonly Fact[], before: Before | null) {
  const ended = new Map<Fact, EntryFact>();
  const open = before === null ? [] : facts.filter((fact) => isOpen(fact, before));
  if (before === null || open.length === 0) return { facts, ended };
  const places = await before.places();
  const wanted = open.flatMap(({ content }) => {
    const { subjectId, certificateId, environmentId } = content;
    return places.has(nameOfPlace(content)) ? [{ subjectId, certificateId, environmentId: environmentId ?? '' }] : [];
  });
  if (wanted.length === 0) return { facts, ended };
  const { sourceId, revision } = before;
  const nameOf = (content: ScopeEntryContent) => `${content.subjectId} ${nameOfPlace(content)}`;
  const known = groupBy(await engine.read(entriesInPlaces, { wanted, sourceId, revision }), nameOf);
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
  return isOnlyOf(fact, sourceId);
}

type Days = Pick<Before, 'asOf' | 'wholeDays'> & { readonly isNews: boolean };

/**
 * Finds the first day, null where it is not known, and the entry with another status that ends on it. `own`: entries of the
 * same source in the same place, by their first days.
 */
function beginningOf(
  content: ScopeEntryContent,
  own: readonly ScopeEntry[],
  days: Days,
): { readonly validFrom: string | null; readonly ends?: ScopeEntry } {
  const { asOf, isNews } = days;
  const { validUntil: end } = content;
  const isSame = (entry: ScopeEntry) => contentHash(contentOf(entry)) === contentHash(content);
  if (own.some((entry) => entry.validFrom === null && isSame(entry))) return { validFrom: null };
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

/** A place in which a source listed services, or families alone. */
interface PlaceOfSource {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly isOfServices: boolean;
}

function nameOfPlace({ certificateId, environmentId }: Omit<PlaceOfSource, 'isOfServices'>): string {
  return `${certificateId} ${environmentId ?? ''}`;
}

/** Certificates that are looked at together: each may have entries by the hundred thousand. */
const BATCH = 100;

const certificatesWithEntries = defineRead<Record<string, never>, string>({
  name: 'certificatesWithEntries',
  text: `
    MATCH (certificate:Certificate)
    WHERE EXISTS { MATCH (certificate)<-[:GIVEN_BY]-(:ScopeEntry) }
    RETURN certificate.id AS id
  `,
  sample: {},
  decode: (row) => text(row, 'id'),
});

const listedPlaces = defineRead<{ ids: readonly string[]; sourceId: string; open: number }, PlaceOfSource>({
  name: 'listedPlaces',
  text: `
    UNWIND $ids AS id
    MATCH (certificate:Entity {id: id})<-[:GIVEN_BY]-(entry:ScopeEntry) USING INDEX SEEK certificate:Entity(id)
    WHERE entry.sourceIds = [$sourceId] AND entry.untilRevision = $open
    WITH id AS certificateId, entry.environmentId AS environmentId,
      count(CASE WHEN entry.subjectId STARTS WITH 'service/' THEN 1 END) AS services
    RETURN certificateId, environmentId, services
    ORDER BY certificateId, environmentId
  `,
  sample: { ids: ['certificate/az-fedramp-high'], sourceId: 'source/aud', open: OPEN_REVISION },
  decode: (row) => ({
    certificateId: text(row, 'certificateId'),
    environmentId: text(row, 'environmentId') || null,
    isOfServices: integer(row, 'services') > 0,
  }),
});

/** Returns where the source alone has listed subjects so far, whichever of them still hold, by the names of places. */
export async function placesOfSource(engine: Engine, sourceId: string): Promise<ReadonlyMap<string, PlaceOfSource>> {
  const places = new Map<string, PlaceOfSource>();
  const certificates = await engine.read(certificatesWithEntries, {});
  for (const ids of batchesOf(certificates, BATCH))
    for (const place of await engine.read(listedPlaces, { ids, sourceId, open: OPEN_REVISION }))
      places.set(nameOfPlace(place), place);
  return places;
}
