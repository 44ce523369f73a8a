import { groupBy } from '../../../domain/grouping.ts';
import type { Fact, Issue, Location } from '../../facts/facts.ts';
import { linksUnder, type StatedLink } from './links-under.ts';

/**
 * Finds clauses that stand under themselves by way of others, here and in the graph together: no contents could be printed
 * from them. A circle that the graph has of its own is none of the import's.
 */
export function circlesOfClauses(facts: readonly Fact[], inGraph: readonly StatedLink[]): Issue[] {
  const stated = linksUnder(facts);
  const links = groupBy<Link, string>([...stated, ...inGraph], ({ fromId }) => fromId);
  const states: States = new Map();
  return stated.flatMap((start) => circlesFrom(start, links, states));
}

type Link = StatedLink & Partial<Pick<Issue, 'at'>>;
type States = Map<string, 'open' | 'done'>;

/** Depth first with a stack of its own, as a long chain would overflow that of calls. */
function circlesFrom(
  start: StatedLink & Pick<Issue, 'at'>,
  links: ReadonlyMap<string, readonly Link[]>,
  states: States,
): Issue[] {
  const issues: Issue[] = [];
  const stack = [start.fromId];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const isLeft = states.has(id);
    states.set(id, isLeft ? 'done' : 'open');
    if (isLeft) stack.pop();
    const next = isLeft ? [] : (links.get(id) ?? []);
    for (const { toId } of next) if (!states.has(toId)) stack.push(toId);
    issues.push(...next.filter(({ toId }) => states.get(toId) === 'open').map((link) => issueOf(link, start.at)));
  }
  return issues;
}

function issueOf({ fromId, toId, at }: Link, start: Location): Issue {
  return {
    at: at ?? start,
    sentence: `A clause cannot stand under itself, as "${fromId}" would by way of "${toId}".`,
  };
}
