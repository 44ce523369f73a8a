import { isDeepStrictEqual } from 'node:util';
import { statementId } from '../../domain/statements.ts';
import { allProperties, type EntityFact, type Fact } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';

export interface Merged {
  /** Each node and each statement once, by its id. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts that said nothing that another had not said. */
  readonly repeated: Set<Fact>;
  readonly problems: Problem[];
}

/**
 * Each statement and each node once. What is said twice alike is dropped; nodes that several facts
 * describe become one; what contradicts itself is a problem, since either could be meant.
 */
export function mergeDuplicates(facts: readonly Fact[]): Merged {
  const merged = { facts: new Map<string, Fact>(), repeated: new Set<Fact>(), problems: [] };
  for (const fact of facts) {
    const id = fact.type === 'entity' ? fact.id : statementId(fact.content, fact.sourceIds);
    const earlier = merged.facts.get(id);
    // Under its first place in the order, so that what refers to it still comes after it.
    merged.facts.set(id, earlier === undefined ? fact : keptOf(earlier, fact, merged));
  }
  return merged;
}

function keptOf(earlier: Fact, fact: Fact, { repeated, problems }: Merged): Fact {
  const said = saidOf(earlier);
  const differing = Object.entries(saidOf(fact)).filter(
    ([name, value]) => said[name] !== undefined && !isDeepStrictEqual(value, said[name]),
  );
  const isSame = differing.length === 0;
  // Another row of the source may name the environment: then both say it.
  const isBetter = isSame ? isPlaced(earlier) && !isPlaced(fact) : givesWay(earlier) && !givesWay(fact);
  if (isBetter) {
    repeated.add(earlier);
    return fact;
  }
  if (!isSame && !givesWay(fact)) {
    problems.push(contradiction(fact, earlier, differing.map(([name]) => name).join(', ')));
    return earlier;
  }
  const kept = isSame && earlier.type === 'entity' && fact.type === 'entity' ? merge(earlier, fact) : earlier;
  if (isDeepStrictEqual(kept, earlier)) repeated.add(fact);
  return kept;
}

/** A name that a person accepted means no more than that, where the list itself tells how it relates to the other. */
export function givesWay(fact: Fact): boolean {
  return fact.type === 'statement' && fact.isAccepted === true;
}

function isPlaced(fact: Fact): boolean {
  return fact.type === 'statement' && fact.environmentTaken === true;
}

function saidOf(fact: Fact): Readonly<Record<string, unknown>> {
  return fact.type === 'entity' ? { kind: fact.kind, ...allProperties(fact) } : { ...fact.content };
}

function merge(earlier: EntityFact, later: EntityFact): EntityFact {
  const sourceIds = [...new Set([...earlier.sourceIds, ...later.sourceIds])];
  const both = (name: 'yielding' | 'presumed') =>
    (earlier[name] ?? later[name]) && { [name]: { ...earlier[name], ...later[name] } };
  return {
    ...earlier,
    properties: { ...earlier.properties, ...later.properties },
    ...both('yielding'),
    ...both('presumed'),
    sourceIds,
    ...saidByEach([earlier, later], sourceIds),
  };
}

/** Sources by property, where facts on a node are of different sources. */
function saidByEach(facts: readonly EntityFact[], sourceIds: readonly string[]): Pick<EntityFact, 'saidBy'> {
  if (facts.every((fact) => fact.saidBy === undefined && fact.sourceIds.length === sourceIds.length)) return {};
  const saidBy: Record<string, readonly string[]> = {};
  for (const fact of facts)
    for (const name of Object.keys(allProperties(fact)))
      saidBy[name] = [...new Set([...(saidBy[name] ?? []), ...(fact.saidBy?.[name] ?? fact.sourceIds)])];
  const partial = Object.entries(saidBy).filter(([, ids]) => ids.length < sourceIds.length);
  return partial.length === 0 ? {} : { saidBy: Object.fromEntries(partial) };
}

function contradiction(fact: Fact, { at: earlier }: Fact, properties: string): Problem {
  const what = fact.type === 'entity' ? `"${fact.id}"` : 'the same from the same sources';
  const place = earlier.row === null ? earlier.file : `${earlier.file}:${earlier.row}`;
  return { id: 'row.contradicts', at: fact.at, values: { place, what, properties } };
}
