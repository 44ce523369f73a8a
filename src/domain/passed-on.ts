import { inBaselines } from './baselines.ts';
import type { Catalogue } from './catalogue.ts';
import { groupBy } from './grouping.ts';
import { sortedIds } from './ids.ts';
import type { Leverage } from './statements.ts';

/** Requirements that the same statements of leverage tell to be inherited. */
export interface PassedOn {
  /** The sorted ids of these statements, joined. */
  readonly key: string;
  readonly clauseIds: ReadonlySet<string>;
  readonly leverageIds: ReadonlySet<string>;
}

/** Returns what sources state that the certificate inherits. Its groups may name leverage of other certificates, too. */
export function inheritedGroups(catalogue: Catalogue, certificateId: string): readonly PassedOn[] {
  const own = catalogue
    .leveragesFrom(certificateId)
    .filter(({ inheritedClauseIds = [] }) => inheritedClauseIds.length > 0);
  if (own.length === 0) return [];
  const all = known.get(catalogue) ?? findGroups(catalogue);
  known.set(catalogue, all);
  return all.filter(({ leverageIds }) => own.some(({ id }) => leverageIds.has(id)));
}

/** Groups by catalogue: each question about leverage needs them. */
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

/** A clause of a catalog is told of the clauses of its number in baselines, too. */
function clausesOf(catalogue: Catalogue, { inheritedClauseIds = [] }: Leverage): readonly string[] {
  return sortedIds(inheritedClauseIds.flatMap((id) => [id, ...inBaselines(catalogue, id)]));
}
