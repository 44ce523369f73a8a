import { ENTITY_PREFIXES, isEntityKind, kindOfId, sortedIds } from '../../domain/ids.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { environmentIdsOf, type InheritanceFilter } from '../inheritance/filter.ts';
import { listed } from '../words/few-names.ts';

export async function unknownIdsIn(snapshot: Snapshot, filter: InheritanceFilter): Promise<readonly string[]> {
  const { services, families, certificates, standards, clauses, alsoNamed = [] } = filter;
  const lists = [services, families, environmentIdsOf(filter), certificates, standards, clauses, alsoNamed];
  const ids = sortedIds(lists.flatMap((list) => list ?? []));
  const found = await Promise.all(ids.map((id) => loadEntity(snapshot, id)));
  return ids.filter((_id, position) => found[position] === null);
}

const MOST_NAMED = 5;

/** States that the graph lacks nodes at a revision, the consequence, and how to find the intended nodes. */
export function unknownWords({ point }: Snapshot, ids: readonly string[], follows = ''): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => {
    const kind = kindOfId(id);
    return `${isEntityKind(kind) ? ENTITY_PREFIXES[kind] : 'node'} "${id}"`;
  });
  const wanted = ids.length === 1 ? 'the right one' : 'the right ones';
  return `The graph has no ${listed(named, ids.length, 'or')} at revision ${point.revision}${follows}. Search by name to find ${wanted}.`;
}
