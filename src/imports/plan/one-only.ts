import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type MembershipContent, type MembershipKind, ONE_ONLY } from '../../domain/statements.ts';
import { MEMBERSHIP_VERBS } from '../../domain/verbs.ts';
import { text, texts } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import type { Issue } from '../facts/facts.ts';
import type { HashedStatement, StatementPlan } from './plan-statements.ts';

/** A membership in the graph that nothing has superseded. */
interface OpenMembership {
  readonly id: string;
  readonly version: string;
  readonly membership: string;
  readonly fromId: string;
  readonly toId: string;
  readonly sourceIds: readonly string[];
}

export const openMemberships = defineRead<
  { ids: readonly string[]; kinds: readonly MembershipKind[]; open: number },
  OpenMembership
>({
  name: 'openMemberships',
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:SUBJECT]-(membership:Membership)
    WHERE membership.membership IN $kinds AND membership.untilRevision = $open
    RETURN membership.id AS id, membership.version AS version, membership.membership AS kind,
      membership.fromId AS fromId, membership.toId AS toId, membership.sourceIds AS sourceIds
    ORDER BY id
  `,
  sample: { ids: ['certificate/az-fedramp-high'], kinds: ['CERTIFIES'], open: OPEN_REVISION },
  decode: (row) => ({
    id: text(row, 'id'),
    version: text(row, 'version'),
    membership: text(row, 'kind'),
    fromId: text(row, 'fromId'),
    toId: text(row, 'toId'),
    sourceIds: texts(row, 'sourceIds'),
  }),
});

/**
 * Has memberships of which a node has one take the place of those that the same sources stated before, and returns where
 * other sources state another. `isSaid`: true for a statement of the list itself, which nothing replaces.
 */
export async function replaceMemberships(
  engine: Engine,
  plan: StatementPlan,
  isSaid: (statementId: string) => boolean,
): Promise<{ readonly plan: StatementPlan; readonly disagreements: readonly Issue[] }> {
  const mine = plan.create.filter(isSingle);
  if (mine.length === 0) return { plan, disagreements: [] };
  const ids = [...new Set(mine.map(({ content }) => content.fromId))];
  const kinds = [...new Set(mine.map(({ content }) => content.membership))];
  const stated = await engine.read(openMemberships, { ids, kinds, open: OPEN_REVISION });
  const statedOf = groupBy(stated, ({ membership, fromId }) => `${membership} ${fromId}`);
  const outcomes = new Map(plan.outcomes);
  const displaced = new Set<string>();
  const disagreements: Issue[] = [];
  for (const { id, at, content, sourceIds } of mine) {
    const { membership, fromId, toId } = content;
    for (const other of statedOf.get(`${membership} ${fromId}`) ?? []) {
      if (other.toId === toId || isSaid(other.id)) continue;
      if (isDeepStrictEqual(inOrder(other.sourceIds), sourceIds)) {
        displaced.add(other.version);
        outcomes.set(id, 'changed');
      } else if (ONE_ONLY.includes(membership)) disagreements.push({ at, sentence: disagreement(content, other) });
    }
  }
  return { plan: { ...plan, displaced: [...displaced], outcomes }, disagreements };
}

/** True for a membership of which a node has one, or its sources state one at a time. */
function isSingle(statement: HashedStatement): statement is HashedStatement & { readonly content: MembershipContent } {
  const { content, isOnlyOne } = statement;
  return content.kind === 'Membership' && (ONE_ONLY.includes(content.membership) || isOnlyOne === true);
}

function disagreement(
  { membership, fromId, toId }: MembershipContent,
  { toId: otherId, sourceIds }: OpenMembership,
): string {
  const verb = MEMBERSHIP_VERBS[membership];
  return `${fromId} ${verb} ${toId} here and ${verb} ${otherId} by ${sourceIds.join(', ')}. There is one at most: both are kept as disagreeing until one is corrected by its own source.`;
}
