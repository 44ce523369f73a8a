import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-kinds.ts';
import { firstPast, groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { readChangePlaces, readChangesAt } from '../../store/change.ts';
import { type Change, type ChangePosition, changeOf, rememberPublished, revivedInRange } from './changes.ts';

/** Query for changes of some nodes, in revisions after `since` up to and including `until`. */
export interface AboutNodes {
  readonly about: readonly string[];
  readonly kinds: readonly ChangeKind[];
  readonly since: number;
  readonly until: number;
}

/**
 * Returns the positions of changes to the nodes, and to statements between them and others, in order. There may be few
 * changes in very many revisions, so all are read at once.
 */
export async function placesAbout(snapshot: Snapshot, asked: AboutNodes): Promise<readonly ChangePosition[]> {
  const lists = await Promise.all(asked.kinds.map((kind) => placesOfKind(snapshot, kind, asked)));
  return lists.flat().sort(comparePlaces);
}

async function placesOfKind(
  snapshot: Snapshot,
  kind: ChangeKind,
  { about, since, until }: AboutNodes,
): Promise<ChangePosition[]> {
  const [last, revived] = await Promise.all([
    rememberPublished(snapshot, ['change places', kind, about, since, until], { kind, until }, () =>
      readChangePlaces(snapshot.engine, kind, { about, since, until }),
    ),
    revivedInRange(snapshot, kind, (revision) => since < revision && revision <= until),
  ]);
  const earlier = revived.filter(({ id }) => about.includes(id));
  return [...last, ...earlier].map(({ revision, id }) => ({ revision, kind, key: id }));
}

function comparePlaces(left: ChangePosition, right: ChangePosition): number {
  return (
    left.revision - right.revision ||
    CHANGE_KINDS.indexOf(left.kind) - CHANGE_KINDS.indexOf(right.kind) ||
    compareText(left.key, right.key)
  );
}

export async function changesAtPlaces(
  snapshot: Snapshot,
  places: readonly ChangePosition[],
  { after, limit }: { readonly after: ChangePosition | null; readonly limit: number },
): Promise<Change[]> {
  const changes: Change[] = [];
  let at = after === null ? 0 : firstPast(places, (place) => comparePlaces(place, after) > 0);
  // Nodes that reappeared in the meantime are missing from the result.
  for (; changes.length < limit && at < places.length; at += limit) {
    changes.push(...(await changesAt(snapshot, places.slice(at, at + limit))));
  }
  return changes.slice(0, limit);
}

async function changesAt(snapshot: Snapshot, places: readonly ChangePosition[]): Promise<Change[]> {
  const lists = await Promise.all(
    [...groupBy(places, ({ kind }) => kind)].map(async ([kind, group]) => {
      const wanted = group.map(({ revision, key }) => ({ revision, id: key }));
      const [last, revived] = await Promise.all([
        readChangesAt(snapshot.engine, kind, wanted),
        revivedInRange(snapshot, kind, () => true),
      ]);
      const rows = [...last, ...revived];
      return Promise.all(
        group.flatMap((place) => {
          const row = rows.find(({ revision, id }) => revision === place.revision && id === place.key);
          return row === undefined ? [] : [changeOf(snapshot, place, row.item)];
        }),
      );
    }),
  );
  return lists.flat().sort((left, right) => comparePlaces(positionOf(left), positionOf(right)));
}

function positionOf({ changedIn, kind, key }: Change): ChangePosition {
  return { revision: changedIn, kind, key };
}
