import type { MappingKind } from '../../../domain/statements.ts';

/** Words of OSCAL; from the last nothing follows. */
export const RELATIONSHIPS = {
  'equal-to': 'EQUAL',
  'equivalent-to': 'EQUIVALENT',
  'subset-of': 'SUBSET_OF',
  'superset-of': 'SUPERSET_OF',
  'intersects-with': 'INTERSECTS',
  'no-relationship': null,
} as const satisfies Readonly<Record<string, MappingKind | null>>;

export function isRelationship(word: string): word is keyof typeof RELATIONSHIPS {
  return Object.hasOwn(RELATIONSHIPS, word);
}

/** How one clause stands to its side of a map entry. */
export interface Side {
  /** The side is this clause, or lies within it: no other clause is on it. */
  readonly alone: boolean;
  /** All of the clause is on the side, and not only statements of it. */
  readonly whole: boolean;
}

/**
 * What an entry says of one clause of its sources and one of its targets. An entry relates the sources
 * together to the targets together. For a single pair of clauses its word stands; of groups and of single statements
 * only that goes over to a pair which holds whichever way the entry is read:
 * what contains a group contains each of it, and what is in a part of a clause is in the clause.
 * Null: nothing goes over, as what is common to two groups may lie in others of them.
 */
export function relationOfPair(stated: MappingKind, source: Side, target: Side): MappingKind | null {
  if (source.alone && source.whole && target.alone && target.whole) return stated;
  const isSame = stated === 'EQUAL' || stated === 'EQUIVALENT';
  const containsTargets = (isSame || stated === 'SUPERSET_OF') && source.alone;
  const liesInTarget = (isSame || stated === 'SUBSET_OF') && target.alone;
  if (containsTargets && target.whole) return 'SUPERSET_OF';
  if (liesInTarget && source.whole) return 'SUBSET_OF';
  // A statement of a clause is something, so that what has it has something in common with the clause.
  return containsTargets || liesInTarget || (source.alone && target.alone) ? 'INTERSECTS' : null;
}
