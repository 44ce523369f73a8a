import { isDeepStrictEqual } from 'node:util';
import { groupBy, partition } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type MembershipContent, ONE_ONLY } from '../../domain/statements.ts';
import { MEMBERSHIP_VERBS } from '../../domain/verbs.ts';
import type { Engine } from '../../engine/engine.ts';
import type { StatementFact } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';
import { type OpenMembership, openMemberships } from './existing.ts';
import type { StatementChange } from './plan-statements.ts';

/**
 * Has memberships of which a node has one take the place of those that the same sources stated before, and tells where
 * other sources state another. `isSaid`: true for a statement of the list itself, which nothing replaces.
 */
export async function replaceMemberships(
  engine: Engine,
  changes: readonly StatementChange[],
  { isSaid, tell }: { readonly isSaid: (statementId: string) => boolean; readonly tell: (problem: Problem) => void },
): Promise<readonly StatementChange[]> {
  const mine = changes.flatMap(({ opens }) => singleIn(opens?.fact) ?? []);
  if (mine.length === 0) return changes;
  const ids = [...new Set(mine.map(({ fromId }) => fromId))];
  const kinds = [...new Set(mine.map(({ membership }) => membership))];
  const stated = await engine.read(openMemberships, { ids, kinds, open: OPEN_REVISION });
  const statedOf = groupBy(stated, ({ membership, fromId }) => `${membership} ${fromId}`);
  return changes.map((change) => {
    const fact = change.opens?.fact;
    const content = singleIn(fact);
    if (fact === undefined || content === null) return change;
    const { at, sourceIds } = fact;
    const { membership, fromId, toId } = content;
    const others = (statedOf.get(`${membership} ${fromId}`) ?? []).filter(
      (other) => other.toId !== toId && !isSaid(other.id),
    );
    const [own, ofOthers] = partition(others, (other) =>
      isDeepStrictEqual(inOrder(other.sourceIds), inOrder(sourceIds)),
    );
    if (ONE_ONLY.includes(membership))
      for (const other of ofOthers) tell({ id: 'membership.disputed', at, values: disagreement(content, other) });
    return own.length === 0 ? change : { ...change, closes: [...change.closes, ...own] };
  });
}

/** A membership of which a node has one, or its sources state one at a time; null for all else. */
function singleIn(fact: StatementFact | undefined): MembershipContent | null {
  if (fact?.content.kind !== 'Membership') return null;
  return ONE_ONLY.includes(fact.content.membership) || fact.isOnlyOne === true ? fact.content : null;
}

function disagreement(
  { membership, fromId, toId }: MembershipContent,
  { toId: otherId, sourceIds }: OpenMembership,
): Problem['values'] {
  const verb = MEMBERSHIP_VERBS[membership];
  return { from: fromId, verb, to: toId, other: otherId, sources: sourceIds.join(', ') };
}
