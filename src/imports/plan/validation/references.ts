import { kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import type { StatementContent } from '../../../domain/statements.ts';
import { STATEMENT_ENDS } from '../../../store/statement-ends.ts';
import type { Fact, Issue } from '../../facts/facts.ts';

/** The nodes that this import brings, and those asked for that the graph has. */
export interface Existing {
  readonly imported: ReadonlySet<string>;
  readonly inGraph: ReadonlySet<string>;
  /** Ids that facts refer to, and neither has. */
  readonly missing: ReadonlySet<string>;
}

const NONE: readonly string[] = [];

/** Adds the nodes that must be there for a fact to mean something. */
export function addReferences(fact: Fact, ids: Set<string>): void {
  const add = (id: string) => {
    // Looked for first: rows name the same nodes again and again, and what an id is made of takes longer to see.
    if (!ids.has(id) && kindOfId(id) !== null) ids.add(id);
  };
  if (fact.type === 'statement') eachEnd(fact.content, add);
  // A clause cannot be without its standard, which its id names.
  else if (kindOfId(fact.id) === 'Clause') add(standardIdOfClause(fact.id));
  for (const id of fact.sourceIds) add(id);
}

function eachEnd(content: StatementContent, take: (id: string) => void): void {
  const held = content as unknown as Readonly<Record<string, string | readonly string[] | null | undefined>>;
  for (const { property } of STATEMENT_ENDS[content.kind]) {
    const ids = held[property] ?? NONE;
    if (typeof ids === 'string') take(ids);
    else for (const id of ids) take(id);
  }
}

/** Returns the same of one fact, each once. */
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
    .map((id) => ({ at: fact.at, sentence: `Neither this import nor the graph has "${id}".` }));
}
