import { compareText } from './ids.ts';
import { compareRelations, followedBy, type MappingStep } from './mapping-relations.ts';
import type { ClauseMapping, MappingKind } from './statements.ts';

export const MOST_MAPPING_HOPS = 4;
/** Ways from one clause that are listed: standards that map everything to everything would make millions. */
export const MOST_PATHS = 1_000;

/** A way of mappings from a clause to one of the other standard. */
export interface MappingPath {
  readonly fromId: string;
  readonly toId: string;
  /** Null: nothing follows for the two ends. */
  readonly relation: MappingKind | null;
  /** 0 to 1; null where one of the strengths is not stated. */
  readonly strength: number | null;
  readonly mappings: readonly ClauseMapping[];
}

/** Best first: by relation, strength, length, end. */
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
  /** How many mappings away the nearest clause of the other standard is; missing: too far. */
  readonly distances: ReadonlyMap<string, number>;
  /** Whether a clause is one that is looked for: what is withdrawn is none any more. */
  readonly isWanted: (clauseId: string) => boolean;
  /** Headings ask for nothing, so that nothing follows from what is said of them. */
  readonly isHeading: (clauseId: string) => boolean;
}

/** Steps from a clause to a requirement, and what follows for the two. */
export interface MappingWay {
  readonly fromId: string;
  readonly relation: MappingKind;
  readonly steps: readonly MappingStep[];
}

export interface MappingPaths {
  /** Best first. */
  readonly paths: readonly MappingPath[];
  /** Whether there are more than are listed. */
  readonly isCut: boolean;
}

/**
 * The ways from a clause to the other standard: each clause once, ended where what is looked for is reached. A
 * way to any other clause of that standard is one, too, from which nothing follows, and goes on. Where there are
 * too many, the shortest are listed, and always `strongest`, which the coverage rests on.
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

/** All ways, or the shortest where there are too many: one more then than are listed. */
function findWays(fromId: string, graph: MappingGraph): Ways {
  const all = searchWays(fromId, graph, { longest: MOST_MAPPING_HOPS, isAsked: () => true, ways: [] });
  if (all.length <= MOST_PATHS) return all;
  const shortest: Ways = [];
  for (let longest = 1; longest <= MOST_MAPPING_HOPS; longest += 1) {
    searchWays(fromId, graph, { longest, isAsked: (length) => length === longest, ways: shortest });
  }
  return shortest;
}

interface WaySearch {
  readonly longest: number;
  readonly isAsked: (length: number) => boolean;
  /** What is found is added here. */
  readonly ways: Ways;
}

/** Depth first, which needs no room for what lies between; ended where there are more ways than are listed. */
function searchWays(fromId: string, graph: MappingGraph, { longest, isAsked, ways }: WaySearch): Ways {
  const { stepsFrom, distances, isWanted } = graph;
  const visit = (at: string, passed: readonly string[], steps: readonly MappingStep[]) => {
    for (const step of stepsFrom(at)) {
      const distance = distances.get(step.toId);
      const isTooFar = distance === undefined || steps.length + 1 + distance > longest;
      if (isTooFar || passed.includes(step.toId) || ways.length > MOST_PATHS) continue;
      const longer = [...steps, step];
      if (distance === 0 && isAsked(longer.length)) ways.push(longer);
      if (longer.length < longest && !isWanted(step.toId)) visit(step.toId, [...passed, step.toId], longer);
    }
  };
  visit(fromId, [fromId], []);
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

/** How far each clause is from the nearest of the given ones, up to the most hops. */
export function distancesTo(
  clauseIds: readonly string[],
  stepsFrom: MappingGraph['stepsFrom'],
): ReadonlyMap<string, number> {
  const distances = new Map(clauseIds.map((id) => [id, 0]));
  let layer = clauseIds;
  for (let distance = 1; distance <= MOST_MAPPING_HOPS && layer.length > 0; distance += 1) {
    const next = new Set(
      layer.flatMap((id) => stepsFrom(id).map(({ toId }) => toId)).filter((id) => !distances.has(id)),
    );
    for (const id of next) distances.set(id, distance);
    layer = [...next];
  }
  return distances;
}
