import type { Entity } from '../domain/entity.ts';
import { compareText } from '../domain/ids.ts';
import { TOLD_OF, wordsOn, wordThatCounts } from '../domain/said.ts';
import type { RawRow } from '../engine/query.ts';
import { decodeEntity } from '../store/entity-row.ts';

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

/** Returns differences in values by single sources; those of the others show in the property itself. */
function otherWords(before: RawRow, after: RawRow): PropertyDifference[] {
  if (before['said'] === undefined && after['said'] === undefined) return [];
  const [was, is] = [decodeEntity(before, 0), decodeEntity(after, 0)];
  if (!isTold(was) || !isTold(is)) return [];
  return TOLD_OF[is.kind].flatMap((property) => {
    const [former, now] = [wordsOn(was, property), wordsOn(is, property)];
    const counts = wordThatCounts(is, property);
    // A new source with the effective value shows in the sources.
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

function isTold(entity: Entity): entity is Extract<Entity, { kind: keyof typeof TOLD_OF }> {
  return entity.kind in TOLD_OF;
}
