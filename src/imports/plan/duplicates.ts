import { isDeepStrictEqual } from 'node:util';
import { addTo, type Group } from '../../domain/grouping.ts';
import { statementId } from '../../domain/statements/statements.ts';
import { allProperties, type EntityFact, type Fact, type Properties, type StatementFact } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';

/** Facts about nodes by id, in the order in which they apply. */
export type FactsOfNodes = ReadonlyMap<string, Group<EntityFact>>;

export interface Merged {
  /** Facts about each node by id, without those that add nothing to another. */
  readonly nodes: FactsOfNodes;
  /** Distinct statements by id. */
  readonly statements: ReadonlyMap<string, StatementFact>;
  /** Facts that add nothing to others. */
  readonly repeated: Set<Fact>;
  readonly problems: Problem[];
}

/** Drops repeated facts. Contradictory facts are problems, since either may be right. */
export function mergeDuplicates(facts: readonly Fact[]): Merged {
  const nodes = new Map<string, Group<EntityFact>>();
  const statements = new Map<string, StatementFact>();
  const merged: Merged = { nodes, statements, repeated: new Set(), problems: [] };
  for (const fact of facts) {
    if (fact.type === 'entity') {
      if (saysMore(fact, nodes.get(fact.id) ?? [], merged)) addTo(nodes, fact.id, fact);
    } else {
      const id = statementId(fact.content, fact.sourceIds);
      const earlier = statements.get(id);
      statements.set(id, earlier === undefined ? fact : keptOf(earlier, fact, merged));
    }
  }
  return merged;
}

function saysMore(fact: EntityFact, earlier: readonly EntityFact[], { repeated, problems }: Merged): boolean {
  const said = saidOf(fact);
  const own = wordsByStrength(fact);
  const other = earlier.find((each) => differing(saidOf(each), said).length > 0);
  if (other !== undefined) problems.push(contradiction(fact, other));
  const isSaid = earlier.some(
    (each) =>
      fact.sourceIds.every((id) => each.sourceIds.includes(id)) &&
      wordsByStrength(each).every((words, at) => isDeepStrictEqual({ ...words, ...own[at] }, words)),
  );
  if (other === undefined && isSaid) repeated.add(fact);
  return other === undefined && !isSaid;
}

/** Returns the properties that a fact states, these with yielding ones, and these with presumed ones. Presumed properties are not stated. */
function wordsByStrength(fact: EntityFact): readonly Properties[] {
  const { properties, yielding } = fact;
  return [properties, { ...yielding, ...properties }, allProperties(fact)];
}

function keptOf(earlier: StatementFact, fact: StatementFact, { repeated, problems }: Merged): StatementFact {
  const isSame = differing(saidOf(earlier), saidOf(fact)).length === 0;
  // If another row of the source names the environment, it counts as stated for both.
  const isBetter = isSame ? earlier.environmentTaken && !fact.environmentTaken : earlier.isAccepted && !fact.isAccepted;
  if (!isSame && !isBetter && !fact.isAccepted) problems.push(contradiction(fact, earlier));
  else repeated.add(isBetter ? earlier : fact);
  return isBetter ? fact : earlier;
}

function saidOf(fact: Fact): Readonly<Record<string, unknown>> {
  return fact.type === 'entity' ? { kind: fact.kind, ...allProperties(fact) } : { ...fact.content };
}

/** Returns the properties that both state with different values. */
function differing(earlier: Readonly<Record<string, unknown>>, later: Readonly<Record<string, unknown>>): string[] {
  const isOther = (name: string) => earlier[name] !== undefined && !isDeepStrictEqual(later[name], earlier[name]);
  return Object.keys(later).filter(isOther);
}

function contradiction(fact: Fact, earlier: Fact): Problem {
  const { file, row } = earlier.at;
  const values = {
    place: row === null ? file : `${file}:${row}`,
    what: fact.type === 'entity' ? `"${fact.id}"` : 'the same from the same sources',
    properties: differing(saidOf(earlier), saidOf(fact)).join(', '),
  };
  return { id: 'row.contradicts', at: fact.at, values };
}
