import type { Catalogue } from './catalogue.ts';
import { clauseIdOf, standardIdOfClause } from './ids.ts';

/** Returns the clause, and those of the same number in the catalogs of which its standard is a baseline. */
export function withCatalogClauses(catalogue: Catalogue, clauseId: string): readonly string[] {
  const baselines = catalogue.relationsFrom(standardIdOfClause(clauseId), 'BASELINE_OF');
  if (baselines.length === 0) return [clauseId];
  const number = clauseId.slice(clauseId.lastIndexOf('/') + 1);
  const catalogClauses = baselines.map(({ toId }) => clauseIdOf(toId, number));
  return [clauseId, ...new Set(catalogClauses)];
}

/** Returns the standard, and the catalogs of which it is a baseline. */
export function withCatalogs(catalogue: Catalogue, standardId: string): readonly string[] {
  return [standardId, ...catalogue.relationsFrom(standardId, 'BASELINE_OF').map(({ toId }) => toId)];
}
