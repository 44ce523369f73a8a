import { compareText } from './ids.ts';
import type { ClauseMapping, MappingKind } from './statements.ts';

export const GAP_COVERAGES = ['EXACT', 'PARTIAL', 'NONE'] as const;
export type GapCoverage = (typeof GAP_COVERAGES)[number];

export const MOST_MAPPING_HOPS = 4;
/** Ways from one clause that are looked at: standards that map everything to everything would make millions. */
export const MOST_PATHS = 1_000;

/** A mapping as it is read from one of its ends. */
export interface MappingStep {
  readonly statement: ClauseMapping;
  readonly toId: string;
  readonly relation: MappingKind;
}

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

const STRONGEST_FIRST: readonly (MappingKind | null)[] = [
  'EQUAL',
  'EQUIVALENT',
  'SUBSET_OF',
  'SUPERSET_OF',
  'INTERSECTS',
  null,
];

const INVERSE: Readonly<Record<MappingKind, MappingKind>> = {
  EQUAL: 'EQUAL',
  EQUIVALENT: 'EQUIVALENT',
  SUBSET_OF: 'SUPERSET_OF',
  SUPERSET_OF: 'SUBSET_OF',
  INTERSECTS: 'INTERSECTS',
};

/** The mapping as it reads from a clause that is one of its ends. */
export function stepFrom(clauseId: string, statement: ClauseMapping): MappingStep {
  return statement.fromId === clauseId
    ? { statement, toId: statement.toId, relation: statement.mapping }
    : { statement, toId: statement.fromId, relation: INVERSE[statement.mapping] };
}

/**
 * What two relations in a row say of their ends, requirements being taken as sets of demands that are not
 * empty. Null: nothing. A part of something that contains a third may have nothing in common with that one.
 */
export function followedBy(first: MappingKind | null, second: MappingKind): MappingKind | null {
  if (first === null || first === 'EQUAL') return first === null ? null : second;
  if (second === 'EQUAL') return first;
  if (first === 'EQUIVALENT') return second;
  if (second === 'EQUIVALENT' || (first === second && first !== 'INTERSECTS')) return first;
  const meets = second === 'SUBSET_OF' || (first === 'SUPERSET_OF' && second === 'INTERSECTS');
  return meets ? 'INTERSECTS' : null;
}

export function coverageOf(relation: MappingKind | null): GapCoverage {
  if (relation === null) return 'NONE';
  return relation === 'EQUAL' || relation === 'EQUIVALENT' ? 'EXACT' : 'PARTIAL';
}

/** Best first: by relation, strength, length, end. */
export function comparePaths(left: MappingPath, right: MappingPath): number {
  return (
    STRONGEST_FIRST.indexOf(left.relation) - STRONGEST_FIRST.indexOf(right.relation) ||
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

/**
 * All ways from a clause to the other standard, best first; each clause once, ended where what is looked for
 * is reached. A way to any other clause of that standard is one, too, from which nothing follows, and goes on.
 */
export function mappingPaths(fromId: string, graph: MappingGraph): MappingPath[] {
  const { stepsFrom, distances, isWanted } = graph;
  const paths: MappingPath[] = [];
  const visit = (at: string, passed: readonly string[], steps: readonly MappingStep[]) => {
    for (const step of stepsFrom(at)) {
      const distance = distances.get(step.toId);
      const isTooFar = distance === undefined || steps.length + 1 + distance > MOST_MAPPING_HOPS;
      if (isTooFar || passed.includes(step.toId) || paths.length === MOST_PATHS) continue;
      const longer = [...steps, step];
      if (distance === 0) paths.push(pathOf(fromId, longer, graph));
      if (!isWanted(step.toId)) visit(step.toId, [...passed, step.toId], longer);
    }
  };
  visit(fromId, [fromId], []);
  return paths.sort(comparePaths);
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
