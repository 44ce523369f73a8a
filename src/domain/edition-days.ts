import { EARLIEST_DAY } from './days.ts';
import type { Entity } from './entity.ts';
import { firstDayOf } from './partial-date.ts';

/** Returns the nodes, certificates with the first day of the edition that they certify; the earliest if that is disputed. */
export function withEditionDays<Node extends Entity>(
  entities: readonly Node[],
  standardIdsOf: (certificateId: string) => readonly string[],
): readonly Node[] {
  const from = new Map(
    entities.flatMap((entity) => (entity.kind === 'Standard' ? [[entity.id, entity.inForceFrom] as const] : [])),
  );
  if ([...from.values()].every((date) => date === null)) return entities;
  return entities.map((entity) => {
    if (entity.kind !== 'Certificate') return entity;
    const days = standardIdsOf(entity.id).map((id) => firstDayOf(from.get(id) ?? EARLIEST_DAY));
    const [editionFrom = EARLIEST_DAY] = days.sort();
    return editionFrom === EARLIEST_DAY ? entity : { ...entity, editionFrom };
  });
}
