import type { ScopePoint } from '../../generated/graphql.ts';
import type { Parameters } from '../../routing/address.ts';
import type { AsOf } from '../../routing/as-of.ts';

export type Side = 'from' | 'to';

/** One side of the comparison as the address has it; null where it names no certificate. */
export function pointOf({ one }: Parameters, side: Side, { day, revision }: AsOf): ScopePoint | null {
  const certificate = one(side) ?? (side === 'to' ? one('from') : null);
  if (certificate === null) return null;
  const givenRevision = one(`${side}-revision`);
  return {
    certificate,
    environment: one(`${side}-environment`),
    asOf: one(`${side}-day`) ?? day,
    revision: givenRevision === null ? revision : Number(givenRevision),
  };
}
