import { groupBy } from '../../../domain/grouping.ts';
import { inOrder } from '../../../domain/statements.ts';
import type { Fact, Issue, Location } from '../../facts/facts.ts';

/** A clause and its parent, as some sources state it. */
export interface StatedLink {
  readonly fromId: string;
  readonly toId: string;
  readonly sourceIds: readonly string[];
}

/** Reads the parents of clauses from the graph. */
export type ParentsOfClauses = (ids: readonly string[]) => Promise<readonly StatedLink[]>;

function linksUnder(facts: readonly Fact[]): readonly (StatedLink & { readonly at: Location })[] {
  return facts.flatMap((fact) => {
    if (fact.type === 'entity' || fact.content.kind !== 'Membership' || fact.content.membership !== 'UNDER') return [];
    const { fromId, toId } = fact.content;
    return [{ fromId, toId, sourceIds: fact.sourceIds, at: fact.at }];
  });
}

/** Where the graph goes on above what an import says, but for what it corrects: that is over with the import. */
export async function linksAbove(facts: readonly Fact[], parentsOf: ParentsOfClauses): Promise<readonly StatedLink[]> {
  const stated = linksUnder(facts);
  const corrected = new Set(stated.map(wordOf));
  const asked = new Set<string>();
  const above: StatedLink[] = [];
  let ids = [...new Set(stated.map(({ toId }) => toId))];
  while (ids.length > 0) {
    for (const id of ids) asked.add(id);
    const found = (await parentsOf(ids)).filter((link) => !corrected.has(wordOf(link)));
    above.push(...found);
    ids = [...new Set(found.map(({ toId }) => toId))].filter((id) => !asked.has(id));
  }
  return above;
}

/** A clause stands under one other by the word of the same sources. */
function wordOf({ fromId, sourceIds }: StatedLink): string {
  return [fromId, ...inOrder(sourceIds)].join(' ');
}

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
