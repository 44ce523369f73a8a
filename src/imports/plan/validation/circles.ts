import { groupBy } from '../../../domain/grouping.ts';
import { inOrder } from '../../../domain/statements.ts';
import type { Fact, Location } from '../../facts/facts.ts';
import type { Problem } from '../../facts/problems.ts';
import type { KnownIds } from '../known.ts';

/** A clause and its parent, as some sources state it; in the graph without a place. */
interface Link {
  readonly fromId: string;
  readonly toId: string;
  readonly sourceIds: readonly string[];
  readonly at?: Location;
}

/**
 * Finds clauses that stand under themselves by way of others, in the import and the graph together: no contents could be
 * printed from them. A circle of the graph alone is no fault of the import.
 */
export async function circlesOfClauses(
  facts: readonly Fact[],
  known: Pick<KnownIds, 'memberships'>,
): Promise<Problem[]> {
  const stated = facts.flatMap(({ at, sourceIds, ...fact }) =>
    fact.type === 'statement' && fact.content.kind === 'Membership' && fact.content.membership === 'UNDER'
      ? [{ ...fact.content, sourceIds, at }]
      : [],
  );
  const links = groupBy<Link, string>([...stated, ...(await linksAbove(stated, known))], ({ fromId }) => fromId);
  const states = new Map<string, 'open' | 'done'>();
  return stated.flatMap((start) => circlesFrom(start, links, states));
}

/** Reads the links of the graph above those of an import, but for links that it corrects. */
async function linksAbove(stated: readonly Link[], known: Pick<KnownIds, 'memberships'>): Promise<readonly Link[]> {
  // A source states one parent of a clause.
  const keyOf = ({ fromId, sourceIds }: Link) => [fromId, ...inOrder(sourceIds)].join(' ');
  const corrected = new Set(stated.map(keyOf));
  const asked = new Set<string>();
  const above: Link[] = [];
  for (let ids = new Set(stated.map(({ toId }) => toId)); ids.size > 0; ) {
    for (const id of ids) asked.add(id);
    const found = (await known.memberships([...ids], 'UNDER')).filter((link) => !corrected.has(keyOf(link)));
    above.push(...found);
    ids = new Set(found.map(({ toId }) => toId).filter((id) => !asked.has(id)));
  }
  return above;
}

/** Depth first with a stack of its own, as a long chain would overflow that of calls. */
function circlesFrom(
  start: Link & Pick<Problem, 'at'>,
  links: ReadonlyMap<string, readonly Link[]>,
  states: Map<string, 'open' | 'done'>,
): Problem[] {
  const problems: Problem[] = [];
  const stack = [start.fromId];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const isLeft = states.has(id);
    states.set(id, isLeft ? 'done' : 'open');
    if (isLeft) stack.pop();
    const next = isLeft ? [] : (links.get(id) ?? []);
    stack.push(...next.map(({ toId }) => toId).filter((toId) => !states.has(toId)));
    for (const { fromId, toId, at = start.at } of next.filter(({ toId: parentId }) => states.get(parentId) === 'open'))
      problems.push({ id: 'clause.circle', at, values: { id: fromId, parent: toId } });
  }
  return problems;
}
