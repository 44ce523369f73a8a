import type { Catalogue } from '../catalogue/catalogue.ts';
import { clauseIdOf, standardIdOfClause } from '../ids.ts';
import type { StandardRelation } from '../statements/statements.ts';
import type { MappingStep } from './mapping-relations.ts';

/** Returns the clause, and the clauses with the same number in the catalogs that its standard is a baseline of. */
export function withCatalogClauses(catalogue: Catalogue, clauseId: string): readonly string[] {
  const baselines = catalogue.relationsFrom(standardIdOfClause(clauseId), 'BASELINE_OF');
  if (baselines.length === 0) return [clauseId];
  const catalogClauses = baselines.map(({ toId }) => sameNumberIn(toId, clauseId));
  return [clauseId, ...new Set(catalogClauses)];
}

/** Returns the ids of the clauses with the same number in the baselines of the clause's standard. */
export function inBaselines(catalogue: Catalogue, clauseId: string): readonly string[] {
  return catalogue.relatedTo(standardIdOfClause(clauseId), 'BASELINE_OF').map((id) => sameNumberIn(id, clauseId));
}

/** Returns the standard, and the catalogs that it is a baseline of. */
export function withCatalogs(catalogue: Catalogue, standardId: string): readonly string[] {
  return [standardId, ...catalogue.relationsFrom(standardId, 'BASELINE_OF').map(({ toId }) => toId)];
}

/** Steps to the clauses with the same number in the catalogs and baselines of the clause's standard. */
export function stepsByBaseline(catalogue: Catalogue, clauseId: string): readonly MappingStep[] {
  const standardId = standardIdOfClause(clauseId);
  const stepTo = (statement: StandardRelation, otherId: string): MappingStep[] =>
    catalogue
      .findAll('Clause', [sameNumberIn(otherId, clauseId)])
      .map(({ id: to }) => ({ statement, to, relation: 'EQUAL' }));
  return [
    ...catalogue.relationsFrom(standardId, 'BASELINE_OF').flatMap((relation) => stepTo(relation, relation.toId)),
    ...catalogue.relationsTo(standardId, 'BASELINE_OF').flatMap((relation) => stepTo(relation, relation.fromId)),
  ];
}

function sameNumberIn(standardId: string, clauseId: string): string {
  return clauseIdOf(standardId, clauseId.slice(clauseId.lastIndexOf('/') + 1));
}
