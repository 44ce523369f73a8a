import { EARLIEST_DAY } from './days.ts';
import type { Entity } from './entity.ts';
import { groupBy } from './grouping.ts';
import { firstDayOf } from './partial-date.ts';
import type { Membership } from './statements.ts';

/** Returns the nodes, certificates with the first day of the edition that they certify; the earliest if that is disputed. */
export function withEditionDays<Node extends Entity>(
  entities: readonly Node[],
  memberships: readonly Membership[],
): readonly Node[] {
  const from = new Map(
    entities.flatMap((entity) => (entity.kind === 'Standard' ? [[entity.id, entity.inForceFrom] as const] : [])),
  );
  if ([...from.values()].every((date) => date === null)) return entities;
  const certified = groupBy(
    memberships.filter(({ membership }) => membership === 'CERTIFIES'),
    ({ fromId }) => fromId,
  );
  return entities.map((entity) => {
    if (entity.kind !== 'Certificate') return entity;
    const days = (certified.get(entity.id) ?? []).map(({ toId }) => from.get(toId) ?? EARLIEST_DAY).map(firstDayOf);
    const [editionFrom = EARLIEST_DAY] = days.sort();
    return editionFrom === EARLIEST_DAY ? entity : { ...entity, editionFrom };
  });
}
