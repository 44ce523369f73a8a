import { type Neighbour, neighboursBy, neighboursInFrame } from '../../domain/catalogue/neighbours.ts';
import { type EntityKind, isEntityKind, kindOfId } from '../../domain/ids.ts';
import type { Statement } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { holdsOn } from './view-day.ts';

type Many = (snapshot: Snapshot, id: string) => Promise<readonly Statement[]>;

/**
 * Statements of nodes that have few, by kind of node and kinds at the other ends. Statements in the catalogue are not
 * listed.
 */
const STATEMENTS: Partial<
  Record<EntityKind, readonly { readonly others: readonly EntityKind[]; readonly load: Many }[]>
> = {
  Service: [{ others: ['Certificate', 'Environment'], load: ({ entriesOfSubject }, id) => entriesOfSubject.load(id) }],
  ServiceFamily: [
    { others: ['Certificate', 'Environment'], load: ({ entriesOfSubject }, id) => entriesOfSubject.load(id) },
  ],
  Standard: [{ others: ['Standard'], load: ({ relations }, id) => relations.load(id) }],
  Clause: [
    { others: ['Clause'], load: ({ mappings }, id) => mappings.load(id) },
    { others: ['Environment'], load: ({ responsibilitiesOfClause }, id) => responsibilitiesOfClause.load(id) },
  ],
};

interface Wanted {
  readonly kinds: readonly EntityKind[];
  readonly day: string | null;
}

/** Returns all neighbours of the kinds, unordered. Omits those by statements of hubs, which are read by page. */
export async function neighboursOf(snapshot: Snapshot, ids: readonly string[], wanted: Wanted): Promise<Neighbour[]> {
  const lists = await Promise.all(ids.map((id) => neighboursOfOne(snapshot, id, wanted)));
  return lists.flat();
}

async function neighboursOfOne(snapshot: Snapshot, id: string, { kinds, day }: Wanted): Promise<readonly Neighbour[]> {
  const own = kindOfId(id);
  const stated = (isEntityKind(own) ? STATEMENTS[own] : undefined) ?? [];
  const asked = stated.filter(({ others }) => others.some((kind) => kinds.includes(kind)));
  const statements = await Promise.all(asked.map(({ load }) => load(snapshot, id)));
  const found = [
    ...neighboursInFrame(snapshot.catalogue, id),
    ...statements
      .flat()
      .filter((statement) => holdsOn(statement, day))
      .flatMap((statement) => neighboursBy(statement, id)),
  ];
  return found.filter(({ kind }) => kinds.includes(kind));
}
