import { compareText } from '../ids.ts';

/** Clauses of a standard that a mapping relates as one set: their ids in order. The set of one clause is its id. */
export type ClauseSet = string;

/** Ids never contain it. */
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

/** Clauses that a mapping relates: on each side one clause, or several as a set. */
export interface MappingEnds {
  readonly fromId: string;
  /** Other clauses of the set of `fromId`, in order after it; absent if there are none. */
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

/** Returns the ends of a mapping between clauses, each end one clause or a set of several. */
export function mappingEnds(fromIds: readonly string[], toIds: readonly string[]): MappingEnds {
  const [fromId = '', ...withFromIds] = clausesIn(clauseSet(fromIds));
  const [toId = '', ...withToIds] = clausesIn(clauseSet(toIds));
  return {
    ...{ fromId, toId },
    ...(withFromIds.length === 0 ? {} : { withFromIds }),
    ...(withToIds.length === 0 ? {} : { withToIds }),
  };
}
