import type { Catalogue } from '../../domain/catalogue.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { Grant } from '../../domain/inheritance.ts';
import type { ScopeEntry } from '../../domain/statements.ts';

/**
 * What gives a subject something without saying where, of certificates that apply in the environment or anywhere: it may mean
 * it, and gives no row there.
 */
export function unplacedOf(
  catalogue: Catalogue,
  grants: readonly Grant[],
  environmentId: string,
): readonly ScopeEntry[] {
  const entries = grants
    .filter((grant) => grant.environmentId === null)
    .flatMap(({ grounds }) => grounds.map(({ entry }) => entry))
    .filter(({ certificateId }) => mayApplyIn(catalogue, certificateId, environmentId));
  return firstByKey(entries, ({ id }) => id);
}

/**
 * The certificates among grants to one subject that give it something where it is not known whether that is the same place as
 * that of a grant: one of the two names no environment. By id.
 */
export function perhapsThrough(
  catalogue: Catalogue,
  { environmentId }: Pick<Grant, 'environmentId'>,
  others: readonly Pick<Grant, 'environmentId' | 'certificateId'>[],
): readonly string[] {
  const elsewhere = others.filter((other) =>
    environmentId === null
      ? other.environmentId !== null
      : other.environmentId === null && mayApplyIn(catalogue, other.certificateId, environmentId),
  );
  return sortedIds(elsewhere.map(({ certificateId }) => certificateId));
}

function mayApplyIn(catalogue: Catalogue, certificateId: string, environmentId: string): boolean {
  const applied = catalogue.linkedFrom(certificateId, 'APPLIES_IN');
  return applied.length === 0 || applied.includes(environmentId);
}
