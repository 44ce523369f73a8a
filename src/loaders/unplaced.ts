import type { Catalogue } from '../domain/catalogue.ts';
import { firstByKey } from '../domain/grouping.ts';
import type { Grant } from '../domain/inheritance.ts';
import type { ScopeEntry } from '../domain/statements.ts';

/**
 * What gives a subject something without saying where, of certificates that apply in the environment or anywhere: it may mean
 * it, and gives no row there.
 */
export function unplacedOf(
  catalogue: Catalogue,
  grants: readonly Grant[],
  environmentId: string,
): readonly ScopeEntry[] {
  const mayApply = (certificateId: string) => {
    const applied = catalogue.linkedFrom(certificateId, 'APPLIES_IN');
    return applied.length === 0 || applied.includes(environmentId);
  };
  const entries = grants
    .filter((grant) => grant.environmentId === null)
    .flatMap(({ grounds }) => grounds.map(({ entry }) => entry))
    .filter(({ certificateId }) => mayApply(certificateId));
  return firstByKey(entries, ({ id }) => id);
}
