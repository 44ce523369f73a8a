import { kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import type { Fact, Issue } from '../facts.ts';
import { endsOf } from './ends.ts';
import { describeKind } from './kinds.ts';

/** The nodes that this import brings, and those asked for that the graph has. */
export interface Existing {
  readonly imported: ReadonlySet<string>;
  readonly inGraph: ReadonlySet<string>;
  /** What facts refer to, and neither has. */
  readonly missing: ReadonlySet<string>;
}

/** The nodes that must be there for a fact to mean something. What is no id at all is told elsewhere. */
export function referencesOf(fact: Fact): string[] {
  const named = fact.type === 'entity' ? standardOf(fact.id) : endsOf(fact.content).map(({ id }) => id);
  return [...named, ...fact.sourceIds].filter((id) => kindOfId(id) !== null);
}

export function issuesOfReferences(fact: Fact, { missing }: Existing): Issue[] {
  // Nearly always, and then there are many facts.
  if (missing.size === 0) return [];
  return [...new Set(referencesOf(fact))]
    .filter((id) => missing.has(id))
    .map((id) => ({
      at: fact.at,
      sentence: `"${id}" would be ${describeKind(kindOfId(id))}, but neither this import nor the graph has it.`,
    }));
}

/** A clause cannot be without its standard, which its id names. */
function standardOf(id: string): string[] {
  return kindOfId(id) === 'Clause' ? [standardIdOfClause(id)] : [];
}
