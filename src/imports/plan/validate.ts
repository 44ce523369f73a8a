import { shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { batchesOf } from '../../domain/batches.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { Fact } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';
import type { KnownIds } from './known.ts';
import { circlesOfClauses } from './validation/circles.ts';
import { type Merged, mergeDuplicates } from './validation/duplicates.ts';
import { type Existing, faultsOf, lackingOf, referencesOf } from './validation/faults.ts';

const BATCH = 5_000;

/** Looks at completed facts beside each other and the graph. The problems are by place; with any, nothing can be taken. */
export async function validate(completed: readonly Fact[], known: KnownIds): Promise<Merged> {
  const merged = mergeDuplicates(completed);
  const { problems } = merged;
  const facts = [...merged.facts.values()];
  if (shouldYield()) await yieldIfDue();
  const existing = await existingIds(facts, known);
  for await (const fact of yielding(facts))
    for (const { id, values } of faultsOf(fact, existing)) problems.push({ id, at: fact.at, values });
  for (const circle of await circlesOfClauses(facts, known)) problems.push(circle);
  problems.sort(byPlace);
  return merged;
}

/** Looks up the nodes that facts refer to. */
async function existingIds(facts: readonly Fact[], known: KnownIds): Promise<Existing> {
  const entities = facts.filter((fact) => fact.type === 'entity');
  const imported = new Set(entities.map(({ id }) => id));
  const referred = new Set<string>();
  for await (const fact of yielding(facts)) for (const id of referencesOf(fact)) referred.add(id);
  const others = [...referred].filter((id) => !imported.has(id) && kindOfId(id) !== null);
  const wanted = new Set(others);
  for await (const entity of yielding(entities)) if (lackingOf(entity).length > 0) wanted.add(entity.id);
  const inGraph = new Set<string>();
  for (const ids of batchesOf([...wanted], BATCH)) for (const id of await known.exists(ids)) inGraph.add(id);
  return { inGraph, missing: new Set(others.filter((id) => !inGraph.has(id))) };
}

function byPlace({ at: left }: Problem, { at: right }: Problem): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.row ?? 0) - (right.row ?? 0);
}
