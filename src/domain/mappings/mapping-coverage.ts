import type { ClauseSet } from '../clauses/clause-sets.ts';
import { type MappingGraph, type MappingWay, MOST_MAPPING_HOPS } from './mapping-paths.ts';
import { compareRelations, followedBy, implies, reversed } from './mapping-relations.ts';

/**
 * Returns the strongest path from each set of clauses to any of the target sets, the shortest if several are equally
 * strong. Searches backwards and drops a path if a shorter one implies as much. Cycles are harmless: a path without its
 * cycle is shorter and at least as strong.
 */
export function strongestWays(
  wanted: readonly ClauseSet[],
  { stepsFrom, isHeading }: Pick<MappingGraph, 'stepsFrom' | 'isHeading'>,
): ReadonlyMap<ClauseSet, MappingWay> {
  const ways = new Map<ClauseSet, MappingWay[]>();
  const keep = (way: MappingWay): MappingWay => {
    const known = ways.get(way.from);
    if (known === undefined) ways.set(way.from, [way]);
    else known.push(way);
    return way;
  };
  const longer = ({ from: at, to, relation: before, steps }: MappingWay) =>
    stepsFrom(at).flatMap((left) => {
      const from = left.to;
      const step = reversed(at, left);
      const relation = followedBy(step.relation, before);
      if (relation === null || isHeading(from)) return [];
      if (ways.get(from)?.some((known) => implies(known.relation, relation))) return [];
      return [keep({ from, to, relation, steps: [step, ...steps] })];
    });
  let layer = wanted.map((from) => keep({ from, to: from, relation: 'EQUAL', steps: [] }));
  for (let hop = 1; hop <= MOST_MAPPING_HOPS; hop += 1) layer = layer.flatMap(longer);
  return new Map([...ways].map(([set, known]) => [set, known.reduce(stronger)]));
}

function stronger(one: MappingWay, other: MappingWay): MappingWay {
  return compareRelations(one.relation, other.relation) <= 0 ? one : other;
}
