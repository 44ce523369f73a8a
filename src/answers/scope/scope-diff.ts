import { mapYielding, shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { batchesOf } from '../../domain/batches.ts';
import { isWithin } from '../../domain/days.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { compareText, kindOfId } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import {
  compareScopes,
  differenceAt,
  placesOf,
  placesToCompare,
  SCOPE_DIFF_KINDS,
  type ScopeAtPoint,
  type ScopeComparison,
  type ScopeDifference,
  type ScopeDiffKind,
  type SubjectAtPoint,
} from '../../domain/scope/scope-diff.ts';
import { SCOPE_STATUSES, type ScopeEntry } from '../../domain/statements/statements.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { mayApplyIn } from '../inheritance/unplaced.ts';

/** Scope of a certificate in one or all environments on a day. */
export interface ScopePoint {
  readonly snapshot: Snapshot;
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly day: string;
}

/** Subjects of entries without an environment that may mean the compared one. */
export type Unplaced = ReadonlySet<string>;

/**
 * Kind of list at a point. Without a list of services at one point, services of the other are not known to be added or
 * removed.
 */
export type Listed = 'SERVICES' | 'FAMILIES' | 'NOTHING';

/** A place where the points differ; its entries are read with its page. */
export type DifferentPlace = Pick<ScopeDifference, 'key' | 'kinds' | 'subjectId' | 'formerId' | 'environmentId'>;

export interface ScopeDiff {
  readonly places: readonly DifferentPlace[];
  /** Places that are equal at both points. */
  readonly alike: readonly DifferentPlace[];
  readonly unplaced: { readonly from: Unplaced; readonly to: Unplaced };
  readonly listed: { readonly from: Listed; readonly to: Listed };
  readonly counts: Readonly<Record<ScopeDiffKind, number>>;
}

const NO_LIMIT = 1_000_000;
/** Subjects that are read at once: a thousand would block other requests for 50 ms. */
const AT_ONCE = 400;
/** Rough number of bytes per subject that is counted separately, and per place. */
const BYTES_A_SUBJECT = 70;
const BYTES_A_PLACE = 250;

/** Compares two scopes; cached for all pages. Names and families are as of each point's revision. */
export function diffScopes(from: ScopePoint, to: ScopePoint): Promise<ScopeDiff> {
  // Cached with the staged point, if any: staged facts can still change.
  const { snapshot } = from.snapshot.point.staged ? from : to;
  const key = [from, to].map(({ snapshot: { point }, certificateId, environmentId, day }) => [
    point.revision,
    certificateId,
    environmentId,
    day,
  ]);
  return snapshot.remember(['scope diff', ...key], () => workOutDiff(from, to));
}

/** Returns the entries and changes of some places of a comparison, in order. */
export async function differencesAt(
  from: ScopePoint,
  to: ScopePoint,
  places: readonly DifferentPlace[],
): Promise<ScopeDifference[]> {
  const formerIds = places.map(({ subjectId, formerId }) => formerId ?? subjectId);
  const ids = places.map(({ subjectId }) => subjectId);
  const entries = await Promise.all([entriesOf(from, formerIds), entriesOf(to, ids)]);
  const comparison = await comparisonOf(from, to, entries);
  return places.map(({ key, formerId }) => differenceAt(comparison, key, formerId));
}

async function workOutDiff(from: ScopePoint, to: ScopePoint): Promise<ScopeDiff & { readonly weight: number }> {
  // Read together: two certificates on one day need only one query.
  const comparison = await comparisonOf(from, to, await Promise.all([entriesAt(from), entriesAt(to)]));
  const { from: before, to: after } = comparison;
  const formerIds = await formerIdsIn(to.snapshot, before, after);
  if (shouldYield()) await yieldIfDue(to.snapshot.mayGoOn);
  const compared = placesToCompare(comparison, (id) => formerIds.get(id) ?? []);
  if (shouldYield()) await yieldIfDue(to.snapshot.mayGoOn);
  const places: DifferentPlace[] = [];
  const counts = Object.fromEntries(SCOPE_DIFF_KINDS.map((kind) => [kind, 0])) as Record<ScopeDiffKind, number>;
  const alike: DifferentPlace[] = [];
  for await (const difference of yielding(compareScopes(comparison, compared), to.snapshot.mayGoOn)) {
    const { key, kinds, subjectId, formerId, environmentId } = difference;
    const list = kinds.length === 0 ? alike : places;
    list.push({ key, kinds, subjectId, formerId, environmentId });
    for (const kind of kinds) counts[kind] += 1;
  }
  const unplaced = { from: before.unplaced, to: after.unplaced };
  const listed = { from: listedAt(before), to: listedAt(after) };
  const weight =
    (places.length + alike.length + 1) * BYTES_A_PLACE + (before.unplaced.size + after.unplaced.size) * BYTES_A_SUBJECT;
  return { places, alike, unplaced, listed, counts, weight };
}

function listedAt({ subjects }: ScopeAtPoint): Listed {
  if (subjects.size === 0) return 'NOTHING';
  return [...subjects.keys()].some((id) => kindOfId(id) === 'Service') ? 'SERVICES' : 'FAMILIES';
}

interface ScopeThere extends ScopeAtPoint {
  readonly unplaced: Unplaced;
}

interface Comparison extends ScopeComparison {
  readonly from: ScopeThere;
  readonly to: ScopeThere;
}

/** Compares the entries of the two points; between two environments, compares subjects only. */
async function comparisonOf(
  from: ScopePoint,
  to: ScopePoint,
  [given, givenThen]: readonly [readonly ScopeEntry[], readonly ScopeEntry[]],
): Promise<Comparison> {
  const byEnvironment =
    from.environmentId === null || to.environmentId === null || from.environmentId === to.environmentId;
  return {
    from: await scopeAt(from, given, byEnvironment),
    to: await scopeAt(to, givenThen, byEnvironment),
    byEnvironment,
    bySource: byEnvironment && from.certificateId === to.certificateId,
  };
}

function entriesAt({ snapshot, certificateId, day }: ScopePoint): Promise<readonly ScopeEntry[]> {
  return snapshot.scope.Certificate.pages.load({
    id: certificateId,
    arguments: { statuses: SCOPE_STATUSES, others: null, day, after: '', limit: NO_LIMIT },
  });
}

/** Same, for some subjects. */
async function entriesOf({ snapshot, certificateId, day }: ScopePoint, ids: readonly string[]): Promise<ScopeEntry[]> {
  const certificates = [certificateId];
  const entries = await Promise.all([...new Set(ids)].map((id) => snapshot.entriesUnder.load({ id, certificates })));
  return entries
    .flat()
    .filter((entry) => entry.certificateId === certificateId && isWithin(day, entry.validFrom, entry.validUntil));
}

async function scopeAt(
  { snapshot, certificateId, environmentId }: ScopePoint,
  all: readonly ScopeEntry[],
  byEnvironment: boolean,
): Promise<ScopeThere> {
  const entries = environmentId === null ? all : all.filter((entry) => entry.environmentId === environmentId);
  const isMeantPerhaps = environmentId !== null && mayApplyIn(snapshot.catalogue, certificateId, environmentId);
  const placeless = isMeantPerhaps ? all.filter((entry) => entry.environmentId === null) : [];
  const subjects = new Map<string, SubjectAtPoint>();
  for (const ids of batchesOf(new Set(entries.map(({ subjectId }) => subjectId)), AT_ONCE)) {
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    for (const subject of await Promise.all(ids.map((id) => loadEntity(snapshot, id)))) {
      if (subject === null) continue;
      subjects.set(subject.id, { name: nameOf(subject), families: familiesOf(snapshot, subject.id) });
    }
  }
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const places = placesOf(entries, byEnvironment);
  return { places, unplaced: new Set(placeless.map(({ subjectId }) => subjectId)), subjects };
}

function familiesOf({ catalogue }: Snapshot, id: string): string[] {
  return catalogue
    .findAll('ServiceFamily', catalogue.linkedFrom(id, 'IN_FAMILY'))
    .map(({ name }) => name)
    .sort(compareText);
}

/**
 * Maps each added subject to the removed subjects that it replaces or has as its former name. Other aliases may be
 * names of other things.
 */
async function formerIdsIn(
  snapshot: Snapshot,
  before: ScopeAtPoint,
  after: ScopeAtPoint,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const gone = [...before.subjects].filter(([id]) => !after.subjects.has(id));
  const come = [...after.subjects.keys()].filter((id) => !before.subjects.has(id));
  const goneByName = new Map(
    await mapYielding(gone, ([id, { name }]) => [normalizedName(name), id] as const, snapshot.mayGoOn),
  );
  const formerIds = new Map<string, readonly string[]>();
  for (const ids of batchesOf(come, AT_ONCE)) {
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    const aliases = await Promise.all(ids.map((id) => snapshot.aliases.load(id)));
    for (const [position, id] of ids.entries()) {
      const replaced = snapshot.catalogue
        .linkedTo(id, 'REPLACED_BY')
        .filter((formerId) => before.subjects.has(formerId));
      const formerly = (aliases[position] ?? []).filter(({ alias }) => alias === 'FORMERLY');
      const named = formerly.flatMap(({ name }) => goneByName.get(normalizedName(name)) ?? []);
      if (replaced.length + named.length > 0) formerIds.set(id, [...new Set([...replaced, ...named])]);
    }
  }
  return formerIds;
}
