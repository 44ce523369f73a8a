import { normalizedName } from '../domain/names.ts';
import type { RawRow } from '../engine/query.ts';
import type { Issue } from './facts.ts';
import type { WantedNode } from './wanted-nodes.ts';

/** What shows that the graph's node is another than the one that a list means, whose id was only made of a name. Null: none. */
export function othersOfSameName(
  known: RawRow | null,
  { properties, madeOfName, at }: Pick<WantedNode, 'properties' | 'madeOfName' | 'at'>,
): readonly Issue[] {
  if (known === null || madeOfName === undefined) return [];
  return madeOfName.names
    .filter((name) => isOther(known[name], properties[name]))
    .map((name) => ({
      at,
      sentence: `${known['id']} has the ${name} "${known[name]}" in the graph, but the list says "${properties[name]}". ${madeOfName.advice}`,
    }));
}

/** What either does not tell is no difference. */
function isOther(known: unknown, said: unknown): boolean {
  if ((known ?? null) === null || (said ?? null) === null) return false;
  return normalizedName(String(known)) !== normalizedName(String(said));
}
