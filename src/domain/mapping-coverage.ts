import { type MappingGraph, type MappingWay, MOST_MAPPING_HOPS } from './mapping-paths.ts';
import { compareRelations, followedBy, implies, stepFrom } from './mapping-relations.ts';

/**
 * The strongest way from each clause to any of some requirements, and of equally strong ones the shortest; a clause
 * is missing where nothing follows from any. Read backwards from all requirements at once, and a way goes on only
 * where no shorter one says as much of its clause: so there are few of them, and none need be left out.
 *
 * That a way may come by a clause twice, or by one of the requirements, does no harm: each relation holds between a
 * clause and itself, so that without the round it says as much or more, and is shorter.
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
