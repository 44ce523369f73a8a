import { isWithin } from '../../domain/days.ts';
import { certifiableAs } from '../../domain/editions/editions.ts';
import { firstPast } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import { inForceOn } from '../../domain/leverage/leverage-routes.ts';
import {
  type ScopeClaim,
  type ScopeEntry,
  type ScopeStatus,
  scopeSortKey,
} from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** Lists are combined by AND, values within a list by OR; null does not restrict. */
export interface ScopeEntryFilter {
  /** Services and families. */
  readonly subjects: readonly string[] | null;
  readonly environments: readonly string[] | null;
  readonly certificates: readonly string[] | null;
  readonly standards: readonly string[] | null;
  readonly statuses: readonly ScopeStatus[] | null;
  readonly inForceOnly: boolean;
}

/** A subject, and the number of its entries. */
type NamedSubject = readonly [subjectId: string, entries: number];

/** Returns a test of whether an entry matches the filter and is valid on the day. */
function keptBy({ catalogue }: Snapshot, filter: ScopeEntryFilter, day: string): (claim: ScopeClaim) => boolean {
  const { environments, certificates, standards, statuses, inForceOnly } = filter;
  const inForce = inForceOn(catalogue, day);
  const certified = standards === null ? null : certifiableAs(catalogue, standards);
  const isOfStandard = (certificateId: string) =>
    certified === null || catalogue.linkedFrom(certificateId, 'CERTIFIES').some((id) => certified.includes(id));
  return ({ certificateId, environmentId, status, validFrom, validUntil }) =>
    (statuses?.includes(status) ?? true) &&
    (environments === null || (environmentId !== null && environments.includes(environmentId))) &&
    (certificates?.includes(certificateId) ?? true) &&
    isOfStandard(certificateId) &&
    (!inForceOnly || inForce(certificateId)) &&
    isWithin(day, validFrom, validUntil);
}

export async function countScopeEntries(snapshot: Snapshot, filter: ScopeEntryFilter, day: string): Promise<number> {
  const subjects = await subjectsNamed(snapshot, filter, day);
  return subjects.reduce((total, [, entries]) => total + entries, 0);
}

/** Counts in the scope index, so that a page reads only the entries of its own subjects. */
function subjectsNamed(snapshot: Snapshot, filter: ScopeEntryFilter, day: string): Promise<readonly NamedSubject[]> {
  return snapshot.remember(['scope entries', day, filter], async () => {
    const scopeIndex = await snapshot.scopeIndex();
    const counts = scopeIndex.countBySubject(keptBy(snapshot, filter, day));
    return sortedIds(filter.subjects ?? [...counts.keys()]).flatMap((id): NamedSubject[] => {
      const entries = counts.get(id) ?? 0;
      return entries === 0 ? [] : [[id, entries]];
    });
  });
}

/** Reads the entries after a sort key, by subject, environment and certificate. */
export async function readScopeEntries(
  snapshot: Snapshot,
  { filter, day }: { readonly filter: ScopeEntryFilter; readonly day: string },
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<ScopeEntry[]> {
  const subjects = await subjectsNamed(snapshot, filter, day);
  const [reached = ''] = after.split(' ', 1);
  const begin = firstPast(subjects, ([id]) => compareText(id, reached) >= 0);
  const isKept = keptBy(snapshot, filter, day);
  const found: ScopeEntry[] = [];
  for (let next = begin; next < subjects.length && found.length < limit; ) {
    const subjectIds: string[] = [];
    for (let entries = found.length; next < subjects.length && entries < limit; next += 1) {
      const [id, count] = subjects[next] as NamedSubject;
      subjectIds.push(id);
      entries += count;
    }
    const entries = await Promise.all(subjectIds.map((id) => snapshot.entriesOfSubject.load(id)));
    found.push(...entries.flat().filter((entry) => isKept(entry) && scopeSortKey(entry, entry.id) > after));
  }
  return found.slice(0, limit);
}
