import { type ClauseSet, fromSetOf, isOneClause, toSetOf } from '../clauses/clause-sets.ts';
import type { ClauseMapping, MappingKind, StandardRelation } from '../statements/statements.ts';

export const GAP_COVERAGES = ['EXACT', 'PARTIAL', 'TOGETHER', 'RELATED', 'NONE'] as const;
export type GapCoverage = (typeof GAP_COVERAGES)[number];

/** A mapping, or the relation of a baseline to its catalog, in which clauses with the same number are equal. */
export interface MappingStep {
  readonly statement: ClauseMapping | StandardRelation;
  readonly to: ClauseSet;
  readonly relation: MappingKind;
}

const STRONGEST_FIRST: readonly (MappingKind | null)[] = [
  'EQUAL',
  'EQUIVALENT',
  'SUBSET_OF',
  'SUPERSET_OF',
  'INTERSECTS',
  'RELATED',
  null,
];

/** Orders stronger relations first; null is the weakest. */
export function compareRelations(left: MappingKind | null, right: MappingKind | null): number {
  return STRONGEST_FIRST.indexOf(left) - STRONGEST_FIRST.indexOf(right);
}

/** True if `relation` between two clauses includes `implied`. A subset need not be a superset. */
export function implies(relation: MappingKind, implied: MappingKind): boolean {
  return compareRelations(relation, implied) <= 0 && !(relation === 'SUBSET_OF' && implied === 'SUPERSET_OF');
}

export const INVERSE: Readonly<Record<MappingKind, MappingKind>> = {
  EQUAL: 'EQUAL',
  EQUIVALENT: 'EQUIVALENT',
  SUBSET_OF: 'SUPERSET_OF',
  SUPERSET_OF: 'SUBSET_OF',
  INTERSECTS: 'INTERSECTS',
  RELATED: 'RELATED',
};

/** Reads a mapping in the direction away from a set; null unless one side is exactly this set. */
export function stepFrom(set: ClauseSet, statement: ClauseMapping): MappingStep | null {
  const [from, to] = [fromSetOf(statement), toSetOf(statement)];
  if (from === set) return { statement, to, relation: statement.mapping };
  return to === set ? { statement, to: from, relation: INVERSE[statement.mapping] } : null;
}

/** Reverses a step: from the set at its end back to its start. */
export function reversed(from: ClauseSet, { statement, relation }: MappingStep): MappingStep {
  return { statement, to: from, relation: INVERSE[relation] };
}

/**
 * Composes two consecutive relations, treating requirements as non-empty sets of demands. Null if nothing follows: a
 * subset of a superset may be disjoint, and RELATED holds only for the two clauses that a source names, or for their
 * equals.
 */
export function followedBy(first: MappingKind | null, second: MappingKind): MappingKind | null {
  if (first === null || first === 'EQUAL') return first === null ? null : second;
  if (second === 'EQUAL') return first;
  if (first === 'RELATED' || second === 'RELATED') return null;
  if (first === 'EQUIVALENT') return second;
  if (second === 'EQUIVALENT' || (first === second && first !== 'INTERSECTS')) return first;
  const meets = second === 'SUBSET_OF' || (first === 'SUPERSET_OF' && second === 'INTERSECTS');
  return meets ? 'INTERSECTS' : null;
}

/** Kinds of mappings on a path so far: only EQUAL, RELATED and EQUAL, or others. */
export type PathState = 'EQUAL' | 'RELATED' | 'OTHER';

/** Returns the state after one more mapping. Null if the path ends before it: RELATED combines only with EQUAL. */
export function continued(state: PathState, relation: MappingKind): PathState | null {
  if (relation === 'EQUAL') return state;
  if (relation === 'RELATED') return state === 'EQUAL' ? 'RELATED' : null;
  return state === 'RELATED' ? null : 'OTHER';
}

interface RelatedSets {
  readonly from: ClauseSet;
  readonly to: ClauseSet;
  readonly relation: MappingKind | null;
}

/** Returns the coverage of each clause of a set. Nothing follows for a single clause of a set of several. */
export function coverageOf({ from, to, relation }: RelatedSets): GapCoverage {
  if (relation === null) return 'NONE';
  if (relation === 'RELATED') return 'RELATED';
  if (!isOneClause(from) || !isOneClause(to)) return 'TOGETHER';
  return relation === 'EQUAL' || relation === 'EQUIVALENT' ? 'EXACT' : 'PARTIAL';
}

export function compareCoverages(left: GapCoverage, right: GapCoverage): number {
  return GAP_COVERAGES.indexOf(left) - GAP_COVERAGES.indexOf(right);
}
