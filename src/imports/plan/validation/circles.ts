import { groupBy } from '../../../domain/grouping.ts';
import type { Fact, Issue, Location } from '../../facts/facts.ts';
import { linksUnder, type StatedLink } from './links-under.ts';

interface Link {
  readonly toId: string;
  /** Null: the graph has it. */
  readonly at: Location | null;
}

interface Step {
  readonly id: string;
  readonly rest: Link[];
  /** By which the path came here. */
  readonly link: Link | null;
}

/**
 * Clauses that stand under themselves by way of others, here and in the graph together: no contents could be printed from
 * them. A circle that the graph has of its own is none of the import's.
 */
export function circlesOfClauses(facts: readonly Fact[], inGraph: readonly StatedLink[]): Issue[] {
  const stated = linksUnder(facts);
  const links = groupBy([...stated, ...inGraph.map((link) => ({ ...link, at: null }))], ({ fromId }) => fromId);
  const done = new Set<string>();
  return stated.flatMap(({ fromId }) => circlesFrom(fromId, links, done));
}

/** Depth first with a path of its own, as a long chain would overflow the stack of calls. */
function circlesFrom(start: string, links: ReadonlyMap<string, readonly Link[]>, done: Set<string>): Issue[] {
  const issues: Issue[] = [];
  const path: Step[] = [];
  const onPath = new Set<string>();
  const enter = (id: string, link: Link | null) => {
    if (done.has(id)) return;
    path.push({ id, rest: [...(links.get(id) ?? [])], link });
    onPath.add(id);
  };
  enter(start, null);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const link = step.rest.shift();
    if (link === undefined) {
      path.pop();
      onPath.delete(step.id);
      done.add(step.id);
    } else if (onPath.has(link.toId)) {
      issues.push(...issueOf(path.slice(path.findIndex(({ id }) => id === link.toId)), link));
    } else {
      enter(link.toId, link);
    }
  }
  return issues;
}

/** Told of what the import says of the circle. */
function issueOf(circle: readonly Step[], last: Link): readonly Issue[] {
  const at = [...circle.slice(1).map(({ link }) => link), last].findLast((link) => link?.at != null)?.at;
  if (at == null) return [];
  const ids = [...circle.map(({ id }) => id), last.toId];
  return [{ at, sentence: `A clause cannot stand under itself: ${ids.join(' under ')}.` }];
}
