import type { ClauseMapping, MappingKind } from './statements.ts';

export const GAP_COVERAGES = ['EXACT', 'PARTIAL', 'NONE'] as const;
export type GapCoverage = (typeof GAP_COVERAGES)[number];

/** A mapping as it is read from one of its ends. */
export interface MappingStep {
  readonly statement: ClauseMapping;
  readonly toId: string;
  readonly relation: MappingKind;
}

const STRONGEST_FIRST: readonly (MappingKind | null)[] = [
  'EQUAL',
  'EQUIVALENT',
  'SUBSET_OF',
  'SUPERSET_OF',
  'INTERSECTS',
  null,
];

/** Below zero where the first says more; null says nothing. */
export function compareRelations(left: MappingKind | null, right: MappingKind | null): number {
  return STRONGEST_FIRST.indexOf(left) - STRONGEST_FIRST.indexOf(right);
}

/** Whether all that the one says of two clauses the other says, too: a subset may be no superset. */
export function implies(relation: MappingKind, implied: MappingKind): boolean {
  return compareRelations(relation, implied) <= 0 && !(relation === 'SUBSET_OF' && implied === 'SUPERSET_OF');
}

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
