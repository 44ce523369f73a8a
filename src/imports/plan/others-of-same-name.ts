import { normalizedName } from '../../domain/names.ts';
import type { RawRow } from '../../engine/query.ts';
import type { Issue, VersionMark } from '../facts/facts.ts';
import type { WantedNode } from './wanted-nodes.ts';

/** Finds signs that the graph's node is another than the one that a list means, whose id was only made of a name. */
export function othersOfSameName(
  known: RawRow | null,
  { madeOfName, at }: Pick<WantedNode, 'madeOfName' | 'at'>,
): readonly Issue[] {
  if (known === null || madeOfName === undefined) return [];
  const { name, versions, advice } = madeOfName;
  // A property that either does not state is no difference.
  const told = [[name], versions].flatMap((signs) => signs.find((sign) => toldBy(known, sign) !== null) ?? []);
  return told
    .filter((sign) => normalizedName(toldBy(known, sign) ?? '') !== normalizedName(sign.said))
    .map(({ property, said }) => ({
      at,
      sentence: `${known['id']} has the ${property} "${known[property]}" in the graph, but the list says "${said}". ${advice}`,
    }));
}

function toldBy(known: RawRow, { property, lead = '' }: VersionMark): string | null {
  const value = known[property] ?? null;
  return value !== null && String(value).startsWith(lead) ? String(value) : null;
}
