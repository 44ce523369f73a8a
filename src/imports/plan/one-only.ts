import { isDeepStrictEqual } from 'node:util';
import { groupBy, partition } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type MembershipContent, type MembershipKind, ONE_ONLY } from '../../domain/statements.ts';
import { MEMBERSHIP_VERBS } from '../../domain/verbs.ts';
import { text, texts } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import type { HashedStatement } from './plan.ts';

/** A membership in the graph of a kind of which a node has one. */
interface StatedBefore {
  readonly id: string;
  readonly version: string;
  readonly membership: string;
  readonly fromId: string;
  readonly toId: string;
  readonly sourceIds: readonly string[];
}

export const openMemberships = defineRead<
  { ids: readonly string[]; kinds: readonly MembershipKind[]; open: number },
  StatedBefore
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

/** Effects of a list's memberships on others that lead elsewhere from the same node. */
export interface OneOnly {
  /** Versions of what the same sources said before: a correction takes its place. */
  readonly displaced: readonly string[];
  /** Sentences about what other sources say, by the id of the list's statement. */
  readonly disagreements: ReadonlyMap<string, string>;
  /** Ids of the list's statements that take the place of others. */
  readonly corrections: ReadonlySet<string>;
}

type OneOnlyStatement = HashedStatement & { readonly content: MembershipContent };

/** `isSaid`: whether the list says a statement itself, so that it does not take its place. */
export async function oneOnlyAmong(
  engine: Engine,
  created: readonly HashedStatement[],
  isSaid: (statementId: string) => boolean,
): Promise<OneOnly> {
  const mine = created.filter(isOneOfOne);
  if (mine.length === 0) return { displaced: [], disagreements: new Map(), corrections: new Set() };
  const ids = [...new Set(mine.map(({ content }) => content.fromId))];
  const kinds = [...new Set(mine.map(({ content }) => content.membership))];
  const stated = await engine.read(openMemberships, { ids, kinds, open: OPEN_REVISION });
  const statedOf = groupBy(
    stated.filter(({ id }) => !isSaid(id)),
    ({ membership, fromId }) => `${membership} ${fromId}`,
  );
  const pairs = mine.flatMap((statement) => {
    const { membership, fromId, toId } = statement.content;
    const elsewhere = (statedOf.get(`${membership} ${fromId}`) ?? []).filter((other) => other.toId !== toId);
    return elsewhere.map((other) => ({ statement, other }));
  });
  const [own, others] = partition(pairs, ({ statement, other }) =>
    isDeepStrictEqual(inOrder(other.sourceIds), statement.sourceIds),
  );
  return {
    displaced: [...new Set(own.map(({ other }) => other.version))],
    corrections: new Set(own.map(({ statement }) => statement.id)),
    disagreements: new Map(
      others
        .filter(({ statement }) => isOneOnly(statement))
        .map(({ statement, other }) => [statement.id, disagreement(statement.content, other)]),
    ),
  };
}

/** Also where its sources tell one at a time only, and others may tell another. */
function isOneOfOne(statement: HashedStatement): statement is OneOnlyStatement {
  return statement.content.kind === 'Membership' && (isOneOnly(statement) || statement.isOnlyOne === true);
}

function isOneOnly({ content }: HashedStatement): boolean {
  return content.kind === 'Membership' && ONE_ONLY.includes(content.membership);
}

function disagreement(
  { membership, fromId, toId }: MembershipContent,
  { toId: otherId, sourceIds }: StatedBefore,
): string {
  const verb = MEMBERSHIP_VERBS[membership];
  return `${fromId} ${verb} ${toId} here and ${verb} ${otherId} by ${sourceIds.join(', ')}. There is one at most: both are kept as disagreeing until one is corrected by its own source.`;
}
