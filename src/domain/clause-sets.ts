import { compareText } from './ids.ts';

/** Clauses of a standard that a mapping means together: their ids in order. The set of one clause is its id. */
export type ClauseSet = string;

/** No id has one. */
const BETWEEN = ' ';

function clauseSet(ids: readonly string[]): ClauseSet {
  return [...new Set(ids)].sort(compareText).join(BETWEEN);
}

export function clausesIn(set: ClauseSet): readonly string[] {
  return set.split(BETWEEN);
}

export function isOneClause(set: ClauseSet): boolean {
  return !set.includes(BETWEEN);
}

/** Clauses that a mapping relates, of either side one or several that are meant together. */
export interface MappingEnds {
  readonly fromId: string;
  /** Meant together with `fromId`, in order after it; absent: none. */
  readonly withFromIds?: readonly string[];
  readonly toId: string;
  readonly withToIds?: readonly string[];
}

export function fromSetOf({ fromId, withFromIds = [] }: MappingEnds): ClauseSet {
  return [fromId, ...withFromIds].join(BETWEEN);
}

export function toSetOf({ toId, withToIds = [] }: MappingEnds): ClauseSet {
  return [toId, ...withToIds].join(BETWEEN);
}

/** Returns the ends of a mapping between clauses, of each side one or more that are meant together. */
export function mappingEnds(fromIds: readonly string[], toIds: readonly string[]): MappingEnds {
  const [fromId = '', ...withFromIds] = clausesIn(clauseSet(fromIds));
  const [toId = '', ...withToIds] = clausesIn(clauseSet(toIds));
  return {
    ...{ fromId, toId },
    ...(withFromIds.length === 0 ? {} : { withFromIds }),
    ...(withToIds.length === 0 ? {} : { withToIds }),
  };
}
