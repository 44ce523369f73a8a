import { groupBy } from '../grouping.ts';
import { compareText } from '../ids.ts';
import type { ScopeEntry } from '../statements/statements.ts';

export const SCOPE_DIFF_KINDS = ['ADDED', 'REMOVED', 'CHANGED', 'RENAMED', 'MOVED'] as const;
export type ScopeDiffKind = (typeof SCOPE_DIFF_KINDS)[number];

export interface SubjectAtPoint {
  readonly name: string;
  readonly families: readonly string[];
}

export type ScopePlaces = ReadonlyMap<string, readonly ScopeEntry[]>;

export interface ScopeAtPoint {
  readonly places: ScopePlaces;
  readonly subjects: ReadonlyMap<string, SubjectAtPoint>;
}

export interface EntryDifference {
  readonly property: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ScopeDifference {
  readonly key: string;
  readonly kinds: readonly ScopeDiffKind[];
  readonly subjectId: string;
  /** The subject at the first point, if it differs. */
  readonly formerId: string | null;
  readonly environmentId: string | null;
  readonly before: readonly ScopeEntry[];
  readonly after: readonly ScopeEntry[];
  readonly changes: readonly EntryDifference[];
}

export interface ScopeComparison {
  readonly from: ScopeAtPoint;
  readonly to: ScopeAtPoint;
  /** False if two environments are compared: places are then subjects only. */
  readonly byEnvironment: boolean;
  /** False if two certificates or environments are compared, since each has its own sources. */
  readonly bySource: boolean;
}

export interface PlacesToCompare {
  readonly places: readonly string[];
  /** Subjects at the first point, by the place that they have at the second. */
  readonly formerIds: ReadonlyMap<string, string>;
}

const COMPARED = ['status', 'extent', 'condition', 'validFrom', 'validUntil', 'standardId'] as const;
/** Names of changes to entries; all other changes are changes to subjects. */
export const ENTRY_PROPERTIES: ReadonlySet<string> = new Set([...COMPARED.map(propertyName), 'entries']);
/**
 * Shown with the stated values of a property if another entry states none. If no entry states one, the property is
 * null.
 */
const NOT_STATED = 'not stated';

/** Returns the ids of subjects at the first point that became this subject of the second. */
export type FormerIds = (subjectId: string) => readonly string[];

/** Returns the places of two points to compare, unordered: with many places, sorting them is a slow step of its own. */
export function placesToCompare({ from, to }: ScopeComparison, formerIdsOf: FormerIds): PlacesToCompare {
  const { places: before } = from;
  const { places: after } = to;
  const renamed = renamedPlaces(before, after, formerIdsOf);
  const formerPlaces = new Set([...renamed].map(([place, id]) => placeBefore(place, id)));
  const added = [...after.keys()].filter((place) => !before.has(place));
  return { places: [...before.keys(), ...added].filter((place) => !formerPlaces.has(place)), formerIds: renamed };
}

/** Yields subjects and environments in order, each with its differences. A place without differences has no kind. */
export function* compareScopes(
  comparison: ScopeComparison,
  { places, formerIds }: PlacesToCompare,
): Generator<ScopeDifference> {
  for (const place of places.toSorted(compareText)) yield differenceAt(comparison, place, formerIds.get(place) ?? null);
}

/** Groups entries by subject and, unless two environments are compared, environment. */
export function placesOf(entries: readonly ScopeEntry[], byEnvironment: boolean): ScopePlaces {
  return groupBy(
    entries,
    ({ subjectId, environmentId }) => `${subjectId} ${byEnvironment ? (environmentId ?? '') : ''}`,
  );
}

/** Maps places of the second point to the former subject at the first. Neither subject is at both points. */
function renamedPlaces(before: ScopePlaces, after: ScopePlaces, formerIdsOf: FormerIds): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const come = [...after].flatMap(([place, [entry]]) => {
    const formerIds = entry === undefined || before.has(place) ? [] : formerIdsOf(entry.subjectId);
    return formerIds.length === 0 ? [] : [{ place, formerIds }];
  });
  for (const { place, formerIds } of come.sort((left, right) => compareText(left.place, right.place))) {
    const formerId = formerIds.find((id) => {
      const other = placeBefore(place, id);
      return before.has(other) && !after.has(other) && !taken.has(other);
    });
    if (formerId === undefined) continue;
    renamed.set(place, formerId);
    taken.add(placeBefore(place, formerId));
  }
  return renamed;
}

/** The place of another subject in the same environment. */
function placeBefore(place: string, subjectId: string): string {
  return `${subjectId}${place.slice(place.indexOf(' '))}`;
}

/** `formerId`: the subject that this place had at the first point. */
export function differenceAt(comparison: ScopeComparison, place: string, formerId: string | null): ScopeDifference {
  const before = comparison.from.places.get(formerId === null ? place : placeBefore(place, formerId)) ?? [];
  const after = comparison.to.places.get(place) ?? [];
  const oldEntry = before[0] ?? null;
  const newEntry = after[0] ?? null;
  const subject = newEntry ?? oldEntry;
  if (subject === null) throw new Error(`Neither point has an entry for ${place}.`);
  const base = {
    key: place,
    subjectId: subject.subjectId,
    environmentId: comparison.byEnvironment ? subject.environmentId : null,
    before,
    after,
  };
  if (oldEntry === null) return { ...base, formerId: null, kinds: ['ADDED'], changes: [] };
  if (newEntry === null) return { ...base, formerId: null, kinds: ['REMOVED'], changes: [] };
  const changes = entryChanges(before, after, comparison);
  const subjects = subjectChanges(comparison, oldEntry.subjectId, newEntry.subjectId);
  const is: Record<'CHANGED' | 'RENAMED' | 'MOVED', boolean> = {
    CHANGED: changes.length > 0,
    RENAMED: formerId !== null || subjects.some(({ property }) => property === 'name'),
    MOVED: subjects.some(({ property }) => property === 'families'),
  };
  const kinds = (['CHANGED', 'RENAMED', 'MOVED'] as const).filter((kind) => is[kind]);
  return { ...base, formerId, kinds, changes: [...changes, ...subjects] };
}

/** Compares property by property. If all are equal, compares whole entries: their combinations may differ. */
function entryChanges(
  before: readonly ScopeEntry[],
  after: readonly ScopeEntry[],
  { bySource }: ScopeComparison,
): EntryDifference[] {
  const sourceIds = bySource ? sourcesOf(before).filter((id) => sourcesOf(after).includes(id)) : [];
  const changeOf = (property: string, read: ReadValue) => {
    const difference = differenceIn(property, said(before, read), said(after, read));
    if (difference.length > 0) return difference;
    return differenceIn(property, saidBy(sourceIds, before, read), saidBy(sourceIds, after, read));
  };
  const changes = COMPARED.flatMap((property) => changeOf(propertyName(property), (entry) => entry[property]));
  return changes.length > 0 ? changes : changeOf('entries', wholeOf);
}

function subjectChanges({ from, to }: ScopeComparison, formerId: string, subjectId: string): EntryDifference[] {
  const old = from.subjects.get(formerId);
  const current = to.subjects.get(subjectId);
  return [
    ...differenceIn('name', old?.name ?? null, current?.name ?? null),
    ...differenceIn('families', joined(old?.families ?? []), joined(current?.families ?? [])),
  ];
}

function differenceIn(property: string, before: string | null, after: string | null): EntryDifference[] {
  return before === after ? [] : [{ property, before, after }];
}

type ReadValue = (entry: ScopeEntry) => string | null;

/** Returns the distinct values of the entries. Sources may contradict each other, or state no value. */
function said(entries: readonly ScopeEntry[], read: ReadValue): string | null {
  const values = entries.map(read);
  return values.every((value) => value === null) ? null : joined(values.map((value) => value ?? NOT_STATED));
}

/**
 * Returns values with their sources, only for sources at both points: adding or removing a source alone is not a
 * change.
 */
function saidBy(sourceIds: readonly string[], entries: readonly ScopeEntry[], read: ReadValue): string | null {
  const values = sourceIds.flatMap((id) =>
    entries.filter((entry) => entry.sourceIds.includes(id)).map((entry) => `${read(entry) ?? NOT_STATED} (${id})`),
  );
  return joined(values);
}

function sourcesOf(entries: readonly ScopeEntry[]): string[] {
  return entries.flatMap(({ sourceIds }) => sourceIds);
}

function propertyName(property: (typeof COMPARED)[number]): string {
  return property === 'standardId' ? 'standard' : property;
}

/** Formats an entry, such as `status IN_AUDIT, validUntil 2032-01-01`. */
function wholeOf(entry: ScopeEntry): string {
  return COMPARED.flatMap((property) =>
    entry[property] === null ? [] : `${propertyName(property)} ${entry[property]}`,
  ).join(', ');
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].sort(compareText).join(' / ');
}
