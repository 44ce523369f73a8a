import { type ClauseSet, clausesIn, isOneClause } from '../clauses/clause-sets.ts';
import { remembering } from '../remembering.ts';
import { strongestWays } from './mapping-coverage.ts';
import {
  comparePaths,
  distancesTo,
  type MappingGraph,
  type MappingPaths,
  type MappingWay,
  MOST_PATHS,
  mappingPaths,
} from './mapping-paths.ts';
import { compareCoverages, coverageOf, type GapCoverage } from './mapping-relations.ts';

interface GapQuestion extends Pick<MappingGraph, 'stepsFrom' | 'isHeading'> {
  /** Requirements of the first standard, and of the other. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** All clauses of the other standard, and the sets of clauses that mappings name. */
  readonly ends: readonly ClauseSet[];
}

interface Gap {
  readonly coverageOfFrom: (clauseId: string) => GapCoverage;
  readonly coverageOfTo: (clauseId: string) => GapCoverage;
  /** Lists the paths of one clause at a time. Paths are cached only by the returned function. */
  readonly listPaths: () => (clauseId: string) => MappingPaths;
  /** Clauses from which some path leads to the other standard, requirements or not. */
  readonly mapped: ReadonlySet<string>;
}

/** Determines the coverage between two standards by mappings. A set of clauses is one node on a path. */
export function workOutGap({ from, to, ends, stepsFrom, isHeading }: GapQuestion): Gap {
  const distances = distancesTo(ends, stepsFrom);
  const isWanted = within(to);
  const graph = { stepsFrom, distances, isHeading, isWanted };
  const [fromSets, toSets] = [[...distances.keys()].filter(within(from)), ends.filter(isWanted)];
  const [fromSetsOf, toSetsOf] = [setsByClause(from, fromSets), setsByClause(to, toSets)];
  const [there, back] = [waysTo(to, toSets, graph), waysTo(from, fromSets, graph)];
  return {
    coverageOfFrom: (id) => best(fromSetsOf(id).flatMap(there)),
    coverageOfTo: (id) => best(toSetsOf(id).flatMap(back)),
    listPaths: () => {
      const pathsOf = remembering((set) => mappingPaths(set, graph, there(set)));
      return (id) => joined(fromSetsOf(id).map(pathsOf));
    },
    mapped: new Set([...distances.keys()].flatMap(clausesIn)),
  };
}

function within(ids: readonly string[]): (set: ClauseSet) => boolean {
  const known = new Set(ids);
  return (set) => clausesIn(set).every((id) => known.has(id));
}

/** Returns the clause itself, and the sets that contain it. */
function setsByClause(ids: readonly string[], sets: readonly ClauseSet[]): (id: string) => readonly ClauseSet[] {
  const found = new Map(ids.map((id) => [id, [id]]));
  for (const set of sets) if (!isOneClause(set)) for (const id of clausesIn(set)) found.get(id)?.push(set);
  return (id) => found.get(id) ?? [];
}

/** Returns the strongest path from a set to a single requirement, and the strongest to a set of requirements. */
function waysTo(
  ids: readonly string[],
  sets: readonly ClauseSet[],
  graph: Pick<MappingGraph, 'stepsFrom' | 'isHeading'>,
): (set: ClauseSet) => readonly MappingWay[] {
  const ways = [ids, sets.filter((set) => !isOneClause(set))].map((ends) => strongestWays(ends, graph));
  return (set) => ways.flatMap((some) => some.get(set) ?? []);
}

function best(ways: readonly MappingWay[]): GapCoverage {
  return ways.map(coverageOf).sort(compareCoverages)[0] ?? 'NONE';
}

function joined(lists: readonly MappingPaths[]): MappingPaths {
  const [first = { paths: [], isCut: false }, ...others] = lists;
  if (others.length === 0) return first;
  const paths = lists.flatMap((list) => list.paths).sort(comparePaths);
  return { paths: paths.slice(0, MOST_PATHS), isCut: paths.length > MOST_PATHS || lists.some(({ isCut }) => isCut) };
}
