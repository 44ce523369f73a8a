import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { applicable } from '../../domain/inheritance/responsibility.ts';
import { withCatalogClauses, withCatalogs } from '../../domain/mappings/baselines.ts';
import type { Responsibility } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

interface Place {
  readonly environmentId: string | null;
  readonly certificateId: string;
}

export interface StatedResponsibilities {
  readonly of: (clauseId: string, row: Place) => readonly Responsibility[];
  /** Key shared by rows with the same responsibilities; null: no source states any for the row. */
  readonly placeOf: (row: Place) => string | null;
  /** Environments with stated responsibilities. */
  readonly environmentIds: readonly string[];
}

/** Loads all responsibilities for the standards. A page of rows uses the loader by clause, which reads less. */
export async function responsibilitiesOf(
  snapshot: Snapshot,
  standardIds: readonly string[],
): Promise<StatedResponsibilities> {
  const { catalogue } = snapshot;
  const all = new Set(standardIds.flatMap((id) => withCatalogs(catalogue, id)));
  const statements = (await Promise.all([...all].map((id) => snapshot.responsibilitiesOfStandard.load(id)))).flat();
  const byClause = groupBy(statements, ({ clauseId }) => clauseId);
  const known = new Map<string, readonly Responsibility[]>();
  const places = new Set(
    statements.map(({ environmentId, certificateId }) => placeNamed(environmentId, certificateId)),
  );
  return {
    of(clauseId, row) {
      // An assessment looks up each requirement, service and row; few clauses have responsibilities.
      const ofClause =
        known.get(clauseId) ?? withCatalogClauses(catalogue, clauseId).flatMap((id) => byClause.get(id) ?? []);
      known.set(clauseId, ofClause);
      return ofClause.length === 0 ? ofClause : applicable(ofClause, row);
    },
    placeOf({ environmentId, certificateId }) {
      if (environmentId === null) return null;
      const named = [placeNamed(environmentId, certificateId), placeNamed(environmentId, null)];
      return named.find((place) => places.has(place)) ?? null;
    },
    environmentIds: sortedIds(statements.map(({ environmentId }) => environmentId)),
  };
}

function placeNamed(environmentId: string, certificateId: string | null): string {
  return `${environmentId} ${certificateId ?? ''}`;
}
