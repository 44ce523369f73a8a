import { kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import type { Fact, Issue } from '../../facts/facts.ts';
import { eachIdAt, endsOf } from './ends.ts';
import { describeKind } from './kinds.ts';

/** The nodes that this import brings, and those asked for that the graph has. */
export interface Existing {
  readonly imported: ReadonlySet<string>;
  readonly inGraph: ReadonlySet<string>;
  /** What facts refer to, and neither has. */
  readonly missing: ReadonlySet<string>;
}

/** Adds the nodes that must be there for a fact to mean something. What is no id at all is told elsewhere. */
export function addReferences(fact: Fact, ids: Set<string>): void {
  const add = (id: string) => {
    // Looked for first: rows name the same nodes again and again, and what an id is made of takes longer to see.
    if (!ids.has(id) && kindOfId(id) !== null) ids.add(id);
  };
  if (fact.type === 'entity') {
    // A clause cannot be without its standard, which its id names.
    if (kindOfId(fact.id) === 'Clause') add(standardIdOfClause(fact.id));
  } else {
    for (const property in endsOf(fact.content)) eachIdAt(fact.content, property, add);
  }
  for (const id of fact.sourceIds) add(id);
}

/** The same of one fact, each once. */
export function referencesOf(fact: Fact): readonly string[] {
  const ids = new Set<string>();
  addReferences(fact, ids);
  return [...ids];
}

export function issuesOfReferences(fact: Fact, { missing }: Existing): readonly Issue[] {
  // Nearly always, and then there are many facts.
  if (missing.size === 0) return [];
  return referencesOf(fact)
    .filter((id) => missing.has(id))
    .map((id) => ({
      at: fact.at,
      sentence: `"${id}" would be ${describeKind(kindOfId(id))}, but neither this import nor the graph has it.`,
    }));
}
