import { sortedIds } from '../../domain/ids.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { environmentIdsOf, type InheritanceFilter } from './filter.ts';

/** The ids in a filter that the graph does not have, in their order. */
export async function unknownIdsIn(snapshot: Snapshot, filter: InheritanceFilter): Promise<readonly string[]> {
  const { services, families, certificates, standards, clauses, alsoNamed = [] } = filter;
  const lists = [services, families, environmentIdsOf(filter), certificates, standards, clauses, alsoNamed];
  const ids = sortedIds(lists.flatMap((list) => list ?? []));
  const found = await Promise.all(ids.map((id) => loadEntity(snapshot, id)));
  return ids.filter((_id, position) => found[position] === null);
}

/** Whether a list matches nothing, whoever is asked about: it is empty, or the graph has nothing of what it names. */
export function matchesNothing(
  { environments, certificates, standards, clauses }: InheritanceFilter,
  unknownIds: readonly string[],
): boolean {
  const lists = [environments, certificates, standards, clauses];
  return lists.some((list) => list?.every((id) => id !== null && unknownIds.includes(id)) ?? false);
}

/** Whether it is known from the filter alone that nothing can match, or nobody. */
export async function matchesNobody(snapshot: Snapshot, filter: InheritanceFilter): Promise<boolean> {
  const { services, families } = filter;
  const unknownIds = await unknownIdsIn(snapshot, filter);
  const subjects = services === null && families === null ? null : [...(services ?? []), ...(families ?? [])];
  return matchesNothing(filter, unknownIds) || (subjects?.every((id) => unknownIds.includes(id)) ?? false);
}
