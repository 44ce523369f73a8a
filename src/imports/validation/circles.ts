import type { Fact, Issue, Location } from '../facts.ts';

interface Link {
  readonly toId: string;
  readonly at: Location;
}

/** Clauses that stand under themselves by way of others: no contents could be printed from them. */
export function circlesOfClauses(facts: readonly Fact[]): Issue[] {
  const links = linksUpwards(facts);
  const done = new Set<string>();
  return [...links.keys()].flatMap((id) => circlesFrom(id, links, done));
}

function linksUpwards(facts: readonly Fact[]): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  for (const fact of facts) {
    if (fact.type === 'entity' || fact.content.kind !== 'Membership' || fact.content.membership !== 'UNDER') continue;
    const { fromId, toId } = fact.content;
    links.set(fromId, [...(links.get(fromId) ?? []), { toId, at: fact.at }]);
  }
  return links;
}

/** Depth first with a path of its own, as a long chain would overflow the stack of calls. */
function circlesFrom(start: string, links: ReadonlyMap<string, readonly Link[]>, done: Set<string>): Issue[] {
  const issues: Issue[] = [];
  const path: { id: string; rest: Link[] }[] = [];
  const onPath = new Set<string>();
  const enter = (id: string) => {
    if (done.has(id)) return;
    path.push({ id, rest: [...(links.get(id) ?? [])] });
    onPath.add(id);
  };
  enter(start);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const link = step.rest.shift();
    if (link === undefined) {
      path.pop();
      onPath.delete(step.id);
      done.add(step.id);
    } else if (onPath.has(link.toId)) {
      issues.push({
        at: link.at,
        sentence: sentenceOf(
          path.map(({ id }) => id),
          link.toId,
        ),
      });
    } else {
      enter(link.toId);
    }
  }
  return issues;
}

function sentenceOf(path: readonly string[], backTo: string): string {
  const circle = [...path.slice(path.indexOf(backTo)), backTo];
  return `A clause cannot stand under itself: ${circle.join(' under ')}.`;
}
