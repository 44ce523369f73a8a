import { compareText } from './ids.ts';
import { compareRelations, continued, followedBy, type MappingStep, type PathState } from './mapping-relations.ts';
import type { ClauseMapping, MappingKind } from './statements.ts';

export const MOST_MAPPING_HOPS = 4;
/** Most paths listed for one clause: fully mapped standards would make millions. */
export const MOST_PATHS = 1_000;

/** A path of mappings from a clause to a clause of the other standard. */
export interface MappingPath {
  readonly fromId: string;
  readonly toId: string;
  /** Null: no relation follows between the two ends. */
  readonly relation: MappingKind | null;
  /** 0 to 1; null if a strength on the path is not stated. */
  readonly strength: number | null;
  readonly mappings: readonly ClauseMapping[];
}

export function comparePaths(left: MappingPath, right: MappingPath): number {
  return (
    compareRelations(left.relation, right.relation) ||
    (right.strength ?? -1) - (left.strength ?? -1) ||
    left.mappings.length - right.mappings.length ||
    compareText(left.toId, right.toId) ||
    compareText(idsOf(left), idsOf(right))
  );
}

function idsOf({ mappings }: MappingPath): string {
  return mappings.map(({ id }) => id).join(' ');
}

export interface MappingGraph {
  readonly stepsFrom: (clauseId: string) => readonly MappingStep[];
  /** Number of mappings to the nearest clause of the other standard; absent if out of reach. */
  readonly distances: ReadonlyMap<string, number>;
  /** True for requirements of the other standard that are not withdrawn. */
  readonly isWanted: (clauseId: string) => boolean;
  /** True for headings: they require nothing, so no relation follows over them. */
  readonly isHeading: (clauseId: string) => boolean;
}

/** A path from a clause to a requirement, with the relation that follows. */
export interface MappingWay {
  readonly fromId: string;
  readonly relation: MappingKind;
  readonly steps: readonly MappingStep[];
}

export interface MappingPaths {
  /** Best first. */
  readonly paths: readonly MappingPath[];
  /** True if the list is truncated. */
  readonly isCut: boolean;
}

/**
 * Returns the paths to the other standard, without cycles, each ending at the first wanted clause. A path to another
 * clause of it is listed without a relation, and continued. If there are too many, the shortest are listed, and
 * `strongest` among them.
 */
export function mappingPaths(fromId: string, graph: MappingGraph, strongest: MappingWay | null): MappingPaths {
  const found = findWays(fromId, graph);
  const isCut = found.length > MOST_PATHS;
  const paths = found.slice(0, MOST_PATHS).map((steps) => pathOf(fromId, steps, graph));
  if (strongest !== null && paths.every(({ relation }) => relation !== strongest.relation)) {
    paths.splice(-1, 1, pathOf(fromId, strongest.steps, graph));
  }
  return { paths: paths.sort(comparePaths), isCut };
}

type Ways = (readonly MappingStep[])[];

/** Returns all paths, or if there are too many the shortest, one more than are listed. */
function findWays(fromId: string, graph: MappingGraph): Ways {
  const all = searchWays(fromId, graph, { longest: MOST_MAPPING_HOPS, isAsked: () => true, ways: [] });
  if (all.length <= MOST_PATHS) return all;
  const shortest: Ways = [];
  for (let longest = 1; longest <= MOST_MAPPING_HOPS; longest += 1) {
    searchWays(fromId, graph, { longest, isAsked: (length) => length === longest, ways: shortest });
  }
  return shortest;
}

interface PathSoFar {
  readonly state: PathState;
  readonly steps: readonly MappingStep[];
}

interface WaySearch {
  readonly longest: number;
  readonly isAsked: (length: number) => boolean;
  readonly ways: Ways;
}

/** Searches depth-first, which keeps memory small, until there are more paths than are listed. */
function searchWays(fromId: string, graph: MappingGraph, { longest, isAsked, ways }: WaySearch): Ways {
  const { stepsFrom, distances, isWanted } = graph;
  const visit = (at: string, passed: readonly string[], { state, steps }: PathSoFar) => {
    for (const step of stepsFrom(at)) {
      const distance = distances.get(step.toId);
      const isTooFar = distance === undefined || steps.length + 1 + distance > longest;
      const next = continued(state, step.relation);
      if (next === null || isTooFar || passed.includes(step.toId) || ways.length > MOST_PATHS) continue;
      const longer = [...steps, step];
      if (distance === 0 && isAsked(longer.length)) ways.push(longer);
      if (longer.length < longest && !isWanted(step.toId)) {
        visit(step.toId, [...passed, step.toId], { state: next, steps: longer });
      }
    }
  };
  visit(fromId, [fromId], { state: 'EQUAL', steps: [] });
  return ways;
}

function pathOf(fromId: string, steps: readonly MappingStep[], { isWanted, isHeading }: MappingGraph): MappingPath {
  const strengths = steps.map(({ statement }) => statement.strength);
  const relation = steps.reduce<MappingKind | null>((before, step) => followedBy(before, step.relation), 'EQUAL');
  const toId = steps.at(-1)?.toId ?? fromId;
  return {
    fromId,
    toId,
    relation: isWanted(toId) && !steps.some((step) => isHeading(step.toId)) ? relation : null,
    strength: strengths.includes(null)
      ? null
      : strengths.reduce<number>((product, strength) => (product * (strength as number)) / 10, 1),
    mappings: steps.map(({ statement }) => statement),
  };
}

/** Returns the number of mappings from each clause that a path leads from to the nearest of these. */
export function distancesTo(
  clauseIds: readonly string[],
  stepsFrom: MappingGraph['stepsFrom'],
): ReadonlyMap<string, number> {
  const distances = new Map(clauseIds.map((id) => [id, 0]));
  let layer = clauseIds.map(beginPath);
  const isReached = pathEndsSeen(layer);
  for (let distance = 1; distance <= MOST_MAPPING_HOPS && layer.length > 0; distance += 1) {
    layer = layer.flatMap((end) => endsAfter(end, stepsFrom(end.id))).filter((end) => !isReached(end));
    for (const { id } of layer) if (!distances.has(id)) distances.set(id, distance);
  }
  return distances;
}

/** End of some path, and how that may go on. */
export interface PathEnd {
  readonly id: string;
  readonly state: PathState;
}

export function beginPath(id: string): PathEnd {
  return { id, state: 'EQUAL' };
}

export function endsAfter({ state }: PathEnd, steps: readonly MappingStep[]): readonly PathEnd[] {
  return steps.flatMap(({ toId, relation }) => {
    const next = continued(state, relation);
    return next === null ? [] : [{ id: toId, state: next }];
  });
}

/** Returns a function that is true from the second time on that it is asked about an end. */
export function pathEndsSeen(ends: readonly PathEnd[]): (end: PathEnd) => boolean {
  const seen = new Set(ends.map(({ id, state }) => `${state} ${id}`));
  return ({ id, state }) => {
    const before = seen.size;
    return seen.add(`${state} ${id}`).size === before;
  };
}
