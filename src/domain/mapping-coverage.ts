import { type MappingGraph, type MappingWay, MOST_MAPPING_HOPS } from './mapping-paths.ts';
import { compareRelations, followedBy, implies, stepFrom } from './mapping-relations.ts';

/**
 * Returns the strongest path from each clause to any requirement, the shortest among equals. Searches backwards and
 * drops a path if a shorter one implies as much. Cycles are harmless: without its cycle, a path is shorter and says at
 * least as much.
 */
export function strongestWays(
  requirementIds: readonly string[],
  { stepsFrom, isHeading }: Pick<MappingGraph, 'stepsFrom' | 'isHeading'>,
): ReadonlyMap<string, MappingWay> {
  const ways = new Map<string, MappingWay[]>();
  const keep = (way: MappingWay): MappingWay => {
    const known = ways.get(way.fromId);
    if (known === undefined) ways.set(way.fromId, [way]);
    else known.push(way);
    return way;
  };
  const longer = ({ fromId, relation: before, steps }: MappingWay) =>
    stepsFrom(fromId).flatMap(({ statement, toId }) => {
      const step = stepFrom(toId, statement);
      const relation = followedBy(step.relation, before);
      if (relation === null || isHeading(toId)) return [];
      if (ways.get(toId)?.some((known) => implies(known.relation, relation))) return [];
      return [keep({ fromId: toId, relation, steps: [step, ...steps] })];
    });
  let layer = requirementIds.map((fromId) => keep({ fromId, relation: 'EQUAL', steps: [] }));
  for (let hop = 1; hop <= MOST_MAPPING_HOPS; hop += 1) layer = layer.flatMap(longer);
  return new Map([...ways].map(([id, known]) => [id, known.reduce(stronger)]));
}

function stronger(one: MappingWay, other: MappingWay): MappingWay {
  return compareRelations(one.relation, other.relation) <= 0 ? one : other;
}
