import type { ScopePoint } from '../../generated/graphql.ts';
import type { Parameters } from '../../routing/address.ts';
import { type AsOf, revisionOf } from '../../routing/as-of.ts';

export type Side = 'from' | 'to';

/** The parameter that holds a revision which cannot be read, and what it holds; null where there is none. */
export function wrongRevisionIn({ one }: Parameters): { readonly name: string; readonly text: string } | null {
  for (const name of ['from-revision', 'to-revision']) {
    const text = one(name);
    if (text !== null && revisionOf(text) === null) return { name, text };
  }
  return null;
}

/** One side of the comparison as the address has it, where its revisions can be read; null where it names no certificate. */
export function pointOf({ one }: Parameters, side: Side, { day, revision }: AsOf): ScopePoint | null {
  const certificate = one(side) ?? (side === 'to' ? one('from') : null);
  if (certificate === null) return null;
  return {
    certificate,
    environment: one(`${side}-environment`),
    asOf: one(`${side}-day`) ?? day,
    revision: revisionOf(one(`${side}-revision`) ?? '') ?? revision,
  };
}
