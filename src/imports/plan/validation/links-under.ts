import { inOrder } from '../../../domain/statements.ts';
import type { Fact, Location } from '../../facts/facts.ts';

/** That a clause stands under another, on the word of some sources. */
export interface StatedLink {
  readonly fromId: string;
  readonly toId: string;
  readonly sourceIds: readonly string[];
}

/** What the graph says of where clauses stand. */
export type ParentsOfClauses = (ids: readonly string[]) => Promise<readonly StatedLink[]>;

export function linksUnder(facts: readonly Fact[]): readonly (StatedLink & { readonly at: Location })[] {
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
