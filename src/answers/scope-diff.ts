import { batchesOf } from '../domain/batches.ts';
import { nameOf } from '../domain/entities.ts';
import { compareText } from '../domain/ids.ts';
import { normalizedName } from '../domain/names.ts';
import {
  compareScopes,
  placesOf,
  placesToCompare,
  SCOPE_DIFF_KINDS,
  type ScopeAtPoint,
  type ScopeComparison,
  type ScopeDifference,
  type ScopeDiffKind,
  type SubjectAtPoint,
} from '../domain/scope-diff.ts';
import { SCOPE_STATUSES, type ScopeEntry } from '../domain/statements.ts';
import { loadEntity, type Snapshot } from '../loaders/snapshot.ts';
import { inTurns, isTurnOver, mapInTurns, pause } from '../waiting/turns.ts';
import { mayApplyIn } from './inheritance/unplaced.ts';

/** The scope of a certificate, in one environment or all, on a day. */
export interface ScopePoint {
  readonly snapshot: Snapshot;
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly day: string;
}

/** Subjects that a point names without an environment, and that may be meant in the one that is asked about. */
export type Unplaced = ReadonlySet<string>;

export interface ScopeDiff {
  readonly differences: readonly ScopeDifference[];
  readonly unplaced: { readonly from: Unplaced; readonly to: Unplaced };
  readonly counts: Readonly<Record<ScopeDiffKind, number>>;
  readonly unchanged: number;
}

/** More entries than a certificate has. */
const NO_LIMIT = 1_000_000;
/** Subjects that are read at once: a thousand would hold others up for 50 ms. */
const AT_ONCE = 400;
/** Bytes that a subject counted apart takes, and an entry of a difference, roughly. */
const BYTES_A_SUBJECT = 70;
const BYTES_AN_ENTRY = 600;

/** How a scope differs from another one; remembered for all pages. Names and families are those of each point's revision. */
export function diffScopes(from: ScopePoint, to: ScopePoint): Promise<ScopeDiff> {
  // Staged facts can still change, at either point.
  const { snapshot } = from.snapshot.point.staged ? from : to;
  const key = [from, to].map(({ snapshot: { point }, certificateId, environmentId, day }) => [
    point.revision,
    certificateId,
    environmentId,
    day,
  ]);
  return snapshot.remember(['scope diff', ...key], () => workOutDiff(from, to));
}

async function workOutDiff(from: ScopePoint, to: ScopePoint): Promise<ScopeDiff & { readonly weight: number }> {
  const isTwoPlaces =
    from.environmentId !== null && to.environmentId !== null && from.environmentId !== to.environmentId;
  // Read together: of two certificates on one day that is one query.
  const [given, givenThen] = await Promise.all([entriesAt(from), entriesAt(to)]);
  const before = await scopeAt(from, given, !isTwoPlaces);
  const after = await scopeAt(to, givenThen, !isTwoPlaces);
  const formerIds = await formerIdsIn(to.snapshot, before, after);
  if (isTurnOver()) await pause(to.snapshot.mayGoOn);
  const comparison: ScopeComparison = {
    from: before,
    to: after,
    byEnvironment: !isTwoPlaces,
    bySource: !isTwoPlaces && from.certificateId === to.certificateId,
    formerIdsOf: (id) => formerIds.get(id) ?? [],
  };
  const places = placesToCompare(comparison);
  if (isTurnOver()) await pause(to.snapshot.mayGoOn);
  const differences: ScopeDifference[] = [];
  const counts = Object.fromEntries(SCOPE_DIFF_KINDS.map((kind) => [kind, 0])) as Record<ScopeDiffKind, number>;
  let [unchanged, weight] = [0, BYTES_AN_ENTRY];
  for await (const place of inTurns(compareScopes(comparison, places), to.snapshot.mayGoOn)) {
    if (place.kinds.length === 0) unchanged += 1;
    else differences.push(place);
    for (const kind of place.kinds) counts[kind] += 1;
    if (place.kinds.length > 0) weight += (1 + place.before.length + place.after.length) * BYTES_AN_ENTRY;
  }
  const unplaced = { from: before.unplaced, to: after.unplaced };
  weight += (before.unplaced.size + after.unplaced.size) * BYTES_A_SUBJECT;
  return { differences, unplaced, unchanged, counts, weight };
}

interface ScopeThere extends ScopeAtPoint {
  readonly unplaced: Unplaced;
}

function entriesAt({ snapshot, certificateId, day }: ScopePoint): Promise<readonly ScopeEntry[]> {
  return snapshot.scope.Certificate.pages.load({
    id: certificateId,
    arguments: { statuses: SCOPE_STATUSES, others: null, day, after: '', limit: NO_LIMIT },
  });
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
    if (isTurnOver()) await pause(snapshot.mayGoOn);
    for (const subject of await Promise.all(ids.map((id) => loadEntity(snapshot, id)))) {
      if (subject === null) continue;
      subjects.set(subject.id, { name: nameOf(subject), families: familiesOf(snapshot, subject.id) });
    }
  }
  if (isTurnOver()) await pause(snapshot.mayGoOn);
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
 * For each subject that only the second point names, those that only the first names and that it was
 * before: replaced by it, or bearing a name that a source says it had formerly. What it is also called may well be the name of
 * something else.
 */
async function formerIdsIn(
  snapshot: Snapshot,
  before: ScopeAtPoint,
  after: ScopeAtPoint,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const gone = [...before.subjects].filter(([id]) => !after.subjects.has(id));
  const come = [...after.subjects.keys()].filter((id) => !before.subjects.has(id));
  const goneByName = new Map(
    await mapInTurns(gone, ([id, { name }]) => [normalizedName(name), id] as const, snapshot.mayGoOn),
  );
  const formerIds = new Map<string, readonly string[]>();
  for (const ids of batchesOf(come, AT_ONCE)) {
    if (isTurnOver()) await pause(snapshot.mayGoOn);
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
