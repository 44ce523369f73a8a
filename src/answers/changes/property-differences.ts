import type { Entity } from '../../domain/entities/entity.ts';
import { ATTRIBUTED, claimsBySource, effectiveValue } from '../../domain/entities/property-claims.ts';
import { compareText } from '../../domain/ids.ts';
import type { RawRow } from '../../engine/query.ts';
import { decodeEntity } from '../../store/entity-row.ts';

/** A property of a node before and after a change, overall or by one source. */
export interface PropertyDifference {
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function differencesIn(before: RawRow, after: RawRow): readonly PropertyDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== 'said');
  return [
    ...names.sort(compareText).map((property) => difference(property, before, after)),
    ...otherWords(before, after),
  ].filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function difference(property: string, before: RawRow, after: RawRow): PropertyDifference {
  return { property, before: before[property] ?? null, after: after[property] ?? null };
}

/** Returns differences in values of single sources; others show in the property itself. */
function otherWords(before: RawRow, after: RawRow): PropertyDifference[] {
  if (before['said'] === undefined && after['said'] === undefined) return [];
  const [was, is] = [decodeEntity(before, 0), decodeEntity(after, 0)];
  if (!isTold(was) || !isTold(is)) return [];
  return ATTRIBUTED[is.kind].flatMap((property) => {
    const [former, now] = [claimsBySource(was, property), claimsBySource(is, property)];
    const counts = effectiveValue(is, property);
    // A new source with the effective value shows in the sources only.
    const joins = (id: string) => !was.sourceIds.includes(id) && now.get(id) === counts;
    return [...new Set([...former.keys(), ...now.keys()])]
      .filter((id) => !joins(id))
      .map((id) => ({
        property: `${property} by ${id}`,
        before: former.get(id) ?? null,
        after: now.get(id) ?? null,
      }));
  });
}

function isTold(entity: Entity): entity is Extract<Entity, { kind: keyof typeof ATTRIBUTED }> {
  return entity.kind in ATTRIBUTED;
}
