import type { ScopePoint } from '../../generated/graphql.ts';
import type { Parameters } from '../../routing/address.ts';
import { type AsOf, revisionOf } from '../../routing/as-of.ts';
import { wrongDay, wrongRevision } from '../../routing/wrong-in-address.ts';

export type Side = 'from' | 'to';

export interface WrongPoint {
  /** Parameter of the address. */
  readonly name: string;
  readonly sentence: string;
  /** Link text for the address without the parameter. */
  readonly way: string;
}

/** Returns the first invalid day or revision of the two sides, otherwise null. */
export function wrongPointIn({ one }: Parameters, { day, revision, newest, keptSince }: AsOf): WrongPoint | null {
  for (const side of ['from', 'to'] as const) {
    const [onDay, atRevision] = [`${side}-day`, `${side}-revision`];
    const wrongOne = wrongDay(onDay, one(onDay));
    if (wrongOne !== null) return { name: onDay, sentence: wrongOne, way: `On the page’s day, ${day}` };
    const sentence = wrongRevision(atRevision, one(atRevision), { newest, keptSince });
    if (sentence !== null) return { name: atRevision, sentence, way: `At the page’s revision, ${revision}` };
  }
  return null;
}

/** Parses one side of the address; null if it names no certificate. */
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
