import { EARLIEST_DAY, LATEST_DAY } from '../days.ts';
import type { Entity } from '../entities/entity.ts';
import { daysInForce } from '../partial-date.ts';

/**
 * Returns the nodes with the days of the certified edition added to each certificate. If the edition is disputed, the
 * days run from the earliest start to the latest end.
 */
export function withEditionDays<Node extends Entity>(
  entities: readonly Node[],
  standardIdsOf: (certificateId: string) => readonly string[],
): readonly Node[] {
  const days = new Map(
    entities.flatMap((entity) => (entity.kind === 'Standard' ? [[entity.id, daysInForce(entity)] as const] : [])),
  );
  if ([...days.values()].every(({ from, until }) => from === null && until === null)) return entities;
  return entities.map((entity) => {
    if (entity.kind !== 'Certificate') return entity;
    const ofEditions = standardIdsOf(entity.id).map((id) => days.get(id));
    const [from = EARLIEST_DAY] = ofEditions.map((each) => each?.from ?? EARLIEST_DAY).sort();
    const until =
      ofEditions
        .map((each) => each?.until ?? LATEST_DAY)
        .sort()
        .at(-1) ?? LATEST_DAY;
    if (from === EARLIEST_DAY && until === LATEST_DAY) return entity;
    const editionFrom = from === EARLIEST_DAY ? null : from;
    return { ...entity, editionFrom, editionUntil: until === LATEST_DAY ? null : until };
  });
}
