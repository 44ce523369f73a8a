import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../grouping.ts';
import { sortedIds } from '../ids.ts';
import { inBaselines } from '../mappings/baselines.ts';
import type { Leverage } from '../statements/statements.ts';

/** Requirements inherited through the same leverage statements. */
export interface PassedOn {
  /** Sorted ids of these statements, joined. */
  readonly key: string;
  readonly clauseIds: ReadonlySet<string>;
  readonly leverageIds: ReadonlySet<string>;
}

/**
 * Returns the requirements that sources state as inherited by the certificate. The groups may include leverage of other
 * certificates.
 */
export function inheritedGroups(catalogue: Catalogue, certificateId: string): readonly PassedOn[] {
  const own = catalogue
    .leveragesFrom(certificateId)
    .filter(({ inheritedClauseIds = [] }) => inheritedClauseIds.length > 0);
  if (own.length === 0) return [];
  const all = known.get(catalogue) ?? findGroups(catalogue);
  known.set(catalogue, all);
  return all.filter(({ leverageIds }) => own.some(({ id }) => leverageIds.has(id)));
}

/** Groups by catalogue: every question about leverage needs them. */
const known = new WeakMap<Catalogue, readonly PassedOn[]>();

function findGroups(catalogue: Catalogue): readonly PassedOn[] {
  const stated = catalogue.content.leverages.flatMap((leverage) =>
    clausesOf(catalogue, leverage).map((clauseId) => ({ clauseId, leverageId: leverage.id })),
  );
  const leverages = [...groupBy(stated, ({ clauseId }) => clauseId)].map(([clauseId, group]) => {
    const leverageIds = sortedIds(group.map(({ leverageId }) => leverageId));
    return { clauseId, leverageIds, key: leverageIds.join(' ') };
  });
  return [...groupBy(leverages, ({ key }) => key)].map(([key, group]) => ({
    key,
    clauseIds: new Set(group.map(({ clauseId }) => clauseId)),
    leverageIds: new Set(group[0].leverageIds),
  }));
}

/** A statement about a clause of a catalog also covers clauses with the same number in its baselines. */
function clausesOf(catalogue: Catalogue, { inheritedClauseIds = [] }: Leverage): readonly string[] {
  return sortedIds(inheritedClauseIds.flatMap((id) => [id, ...inBaselines(catalogue, id)]));
}
