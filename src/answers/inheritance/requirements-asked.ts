import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import type { InheritanceFilter } from './filter.ts';

/** Returns the requirements of some standards: those at or under the filter's clauses or, without clauses, all. */
export function requirementsAsked(
  catalogue: Catalogue,
  { clauses }: Pick<InheritanceFilter, 'clauses'>,
  standardIds: readonly string[],
): readonly Clause[] {
  const all = standardIds.flatMap((id) => catalogue.requirementsOf(id));
  if (clauses === null) return all;
  const below = new Set(clauses.flatMap((id) => catalogue.withSubclauses(id)));
  return all.filter((clause) => below.has(clause));
}
