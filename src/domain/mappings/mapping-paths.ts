import { type ClauseSet, isOneClause } from '../clauses/clause-sets.ts';
import { compareText } from '../ids.ts';
import type { MappingKind } from '../statements/statements.ts';
import {
  compareCoverages,
  compareRelations,
  continued,
  coverageOf,
  followedBy,
  type MappingStep,
  type PathState,
} from './mapping-relations.ts';

export const MOST_MAPPING_HOPS = 4;
/** Maximum number of paths listed for one clause: fully mapped standards have millions. */
export const MOST_PATHS = 1_000;

/** A path of mappings from clauses to clauses of the other standard. Each end is one clause, or several as a set. */
export interface MappingPath {
  readonly from: ClauseSet;
  readonly to: ClauseSet;
  /** Null: no relation follows between the two ends. */
  readonly relation: MappingKind | null;
  /** 0 to 1; null if the path is empty or a mapping on it states no strength. */
  readonly strength: number | null;
  readonly statements: readonly MappingStep['statement'][];
}

export function comparePaths(left: MappingPath, right: MappingPath): number {
  return (
    compareCoverages(coverageOf(left), coverageOf(right)) ||
    compareRelations(left.relation, right.relation) ||
    (right.strength ?? -1) - (left.strength ?? -1) ||
    left.statements.length - right.statements.length ||
    compareText(left.to, right.to) ||
    compareText(left.from, right.from) ||
    compareText(idsOf(left), idsOf(right))
  );
}

function idsOf({ statements }: MappingPath): string {
  return statements.map(({ id }) => id).join(' ');
}

export interface MappingGraph {
  readonly stepsFrom: (set: ClauseSet) => readonly MappingStep[];
  /** Number of mappings to the nearest clauses of the other standard; absent if out of reach. */
  readonly distances: ReadonlyMap<ClauseSet, number>;
  /** True for requirements of the other standard, none of them withdrawn. */
  readonly isWanted: (set: ClauseSet) => boolean;
  /** True if the set contains a heading: a heading requires nothing, so no relation follows across it. */
  readonly isHeading: (set: ClauseSet) => boolean;
}

/** A path to requirements, with the relation that follows. */
export interface MappingWay {
  readonly from: ClauseSet;
  readonly to: ClauseSet;
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
 * Returns the paths to the other standard, without cycles, each ending at the first requirement of it. A path to
 * another clause of that standard, or to a set of several clauses, is listed and continued. If there are too many
 * paths, the shortest are listed, with the `strongest` among them.
 */
export function mappingPaths(from: ClauseSet, graph: MappingGraph, strongest: readonly MappingWay[]): MappingPaths {
  const found = findWays(from, graph);
  const isCut = found.length > MOST_PATHS;
  const paths = found.slice(0, MOST_PATHS).map((steps) => pathOf(from, steps, graph));
  const isListed = ({ to, relation }: MappingWay) =>
    paths.some((path) => path.relation === relation && isOneClause(path.to) === isOneClause(to));
  const missing = isCut ? strongest.filter((way) => !isListed(way)) : [];
  paths.splice(
    paths.length - missing.length,
    missing.length,
    ...missing.map(({ steps }) => pathOf(from, steps, graph)),
  );
  return { paths: paths.sort(comparePaths), isCut };
}

type Ways = (readonly MappingStep[])[];

/** Returns all paths or, if there are too many, the shortest: one more than are listed. */
function findWays(from: ClauseSet, graph: MappingGraph): Ways {
  const all = searchWays(from, graph, { longest: MOST_MAPPING_HOPS, isAsked: () => true, ways: [] });
  if (all.length <= MOST_PATHS) return all;
  const shortest: Ways = [];
  for (let longest = 1; longest <= MOST_MAPPING_HOPS; longest += 1) {
    searchWays(from, graph, { longest, isAsked: (length) => length === longest, ways: shortest });
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
function searchWays(from: ClauseSet, graph: MappingGraph, { longest, isAsked, ways }: WaySearch): Ways {
  const { stepsFrom, distances } = graph;
  const isEnd = (set: ClauseSet) => isOneClause(set) && graph.isWanted(set);
  const visit = (at: ClauseSet, passed: readonly ClauseSet[], { state, steps }: PathSoFar) => {
    for (const step of stepsFrom(at)) {
      const distance = distances.get(step.to);
      const isTooFar = distance === undefined || steps.length + 1 + distance > longest;
      const next = continued(state, step.relation);
      if (next === null || isTooFar || passed.includes(step.to) || ways.length > MOST_PATHS) continue;
      const longer = [...steps, step];
      if (distance === 0 && isAsked(longer.length)) ways.push(longer);
      if (longer.length < longest && !isEnd(step.to)) {
        visit(step.to, [...passed, step.to], { state: next, steps: longer });
      }
    }
  };
  visit(from, [from], { state: 'EQUAL', steps: [] });
  return ways;
}

function pathOf(from: ClauseSet, steps: readonly MappingStep[], { isWanted, isHeading }: MappingGraph): MappingPath {
  const statements = steps.map(({ statement }) => statement);
  const relation = steps.reduce<MappingKind | null>((before, step) => followedBy(before, step.relation), 'EQUAL');
  const to = steps.at(-1)?.to ?? from;
  return {
    from,
    to,
    relation: isWanted(to) && !steps.some((step) => isHeading(step.to)) ? relation : null,
    strength: strengthOf(statements),
    statements,
  };
}

function strengthOf(statements: MappingPath['statements']): number | null {
  const strengths = statements.flatMap((statement) => (statement.kind === 'ClauseMapping' ? [statement.strength] : []));
  if (strengths.length === 0 || strengths.includes(null)) return null;
  return strengths.reduce<number>((product, strength) => (product * (strength as number)) / 10, 1);
}

/**
 * Returns the number of mappings from each set of clauses to the nearest of `sets`, for all sets with a path to one.
 */
export function distancesTo(
  sets: readonly ClauseSet[],
  stepsFrom: MappingGraph['stepsFrom'],
): ReadonlyMap<ClauseSet, number> {
  const distances = new Map(sets.map((set) => [set, 0]));
  let layer = sets.map(beginPath);
  const isReached = pathEndsSeen(layer);
  for (let distance = 1; distance <= MOST_MAPPING_HOPS && layer.length > 0; distance += 1) {
    layer = layer.flatMap((end) => endsAfter(end, stepsFrom(end.set))).filter((end) => !isReached(end));
    for (const { set } of layer) if (!distances.has(set)) distances.set(set, distance);
  }
  return distances;
}

/** End of a path, and how the path may continue. */
export interface PathEnd {
  readonly set: ClauseSet;
  readonly state: PathState;
}

export function beginPath(set: ClauseSet): PathEnd {
  return { set, state: 'EQUAL' };
}

export function endsAfter({ state }: PathEnd, steps: readonly MappingStep[]): readonly PathEnd[] {
  return steps.flatMap(({ to, relation }) => {
    const next = continued(state, relation);
    return next === null ? [] : [{ set: to, state: next }];
  });
}

/** Returns a function that is true for an end in `ends`, or for which it was called before. */
export function pathEndsSeen(ends: readonly PathEnd[]): (end: PathEnd) => boolean {
  const seen = new Set(ends.map(({ set, state }) => `${state} ${set}`));
  return ({ set, state }) => {
    const before = seen.size;
    return seen.add(`${state} ${set}`).size === before;
  };
}
