import { kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import { STATEMENT_ENDS } from '../../../store/statement-ends.ts';
import type { Fact } from '../../facts/facts.ts';

/** Adds the nodes that must exist for a fact to mean something. */
export function addReferences(fact: Fact, ids: Set<string>): void {
  const add = (id: string) => {
    // Looked for first: rows name the same nodes again and again, and what an id is made of takes longer to see.
    if (!ids.has(id) && kindOfId(id) !== null) ids.add(id);
  };
  if (fact.type === 'statement') {
    const held = fact.content as unknown as Readonly<Record<string, string | readonly string[] | null | undefined>>;
    for (const { property } of STATEMENT_ENDS[fact.content.kind]) {
      const ends = held[property];
      if (typeof ends === 'string') add(ends);
      else for (const id of ends ?? []) add(id);
    }
  }
  // A clause cannot exist without its standard, which its id names.
  else if (kindOfId(fact.id) === 'Clause') add(standardIdOfClause(fact.id));
  for (const id of fact.sourceIds) add(id);
}

/** Returns the same of one fact, each once. */
export function referencesOf(fact: Fact): readonly string[] {
  const ids = new Set<string>();
  addReferences(fact, ids);
  return [...ids];
}
