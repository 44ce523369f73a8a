import { compareText } from '../../domain/ids.ts';
import { withCatalogClauses } from '../../domain/mappings/baselines.ts';
import type { Responsibility } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/**
 * Returns the statements about a clause, and about the catalog's clause with the same number if its standard is a
 * baseline.
 */
export async function responsibilitiesCounting(snapshot: Snapshot, clauseId: string): Promise<Responsibility[]> {
  const ids = withCatalogClauses(snapshot.catalogue, clauseId);
  const statements = await Promise.all(ids.map((id) => snapshot.responsibilitiesOfClause.load(id)));
  return statements.flat().sort((left, right) => compareText(left.id, right.id));
}
