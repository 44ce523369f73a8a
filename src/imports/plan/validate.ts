import { shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { batchesOf } from '../../domain/batches.ts';
import type { Fact, Issue } from '../facts/facts.ts';
import { circlesOfClauses, linksAbove, type ParentsOfClauses } from './validation/circles.ts';
import { type EnvironmentsOfCertificates, withDefaults } from './validation/defaults.ts';
import { mergeDuplicates } from './validation/duplicates.ts';
import { issuesOfEntity, lacksWhatIsNew } from './validation/entities.ts';
import { addReferences, type Existing, issuesOfReferences } from './validation/references.ts';
import { issuesOfStatement } from './validation/statements.ts';

/** Questions about what the graph holds; asked in batches. */
export interface KnownIds {
  /** Returns the ids that the graph has. */
  exists(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The environments that each certificate applies in; a certificate without any may be missing. */
  environmentsOfCertificates: EnvironmentsOfCertificates;
  /** Returns the parents of clauses, by source. */
  parentsOfClauses: ParentsOfClauses;
}

export interface Validated {
  /** The facts as they came, with what follows from elsewhere. */
  readonly completed: readonly Fact[];
  /** Each statement and each node once. */
  readonly facts: readonly Fact[];
  /** Keys of statements and ids of nodes, in the order of `facts`. */
  readonly keys: readonly string[];
  /** Facts of `completed` that say nothing new beside another. */
  readonly repeated: ReadonlySet<Fact>;
  /** Everything wrong, by place. With any of these nothing can be taken. */
  readonly issues: readonly Issue[];
}

const BATCH = 5_000;

/** Looks at facts beside each other and the graph. */
export async function validate(facts: readonly Fact[], known: KnownIds): Promise<Validated> {
  // Before duplicates are told, since two rows may only then turn out to say the same.
  const completed = await withDefaults(facts, (ids) => known.environmentsOfCertificates(ids));
  if (shouldYield()) await yieldIfDue();
  const merged = mergeDuplicates(completed);
  if (shouldYield()) await yieldIfDue();
  const existing = await existingIds(merged.facts, known);
  const issues: Issue[] = [];
  for await (const fact of yielding(merged.facts)) {
    const own = fact.type === 'entity' ? issuesOfEntity(fact, existing) : issuesOfStatement(fact);
    for (const issue of own) issues.push(issue);
    for (const issue of issuesOfReferences(fact, existing)) issues.push(issue);
  }
  for (const issue of merged.issues) issues.push(issue);
  if (shouldYield()) await yieldIfDue();
  const above = await linksAbove(merged.facts, (ids) => known.parentsOfClauses(ids));
  if (shouldYield()) await yieldIfDue();
  for (const issue of circlesOfClauses(merged.facts, above)) issues.push(issue);
  return { ...merged, completed, issues: issues.sort(byPlace) };
}

/** Which nodes there are, in this import or in the graph, of those that the facts speak of. */
async function existingIds(facts: readonly Fact[], known: KnownIds): Promise<Existing> {
  const entities = facts.filter((fact) => fact.type === 'entity');
  const imported = new Set(entities.map(({ id }) => id));
  const referred = new Set<string>();
  for await (const fact of yielding(facts)) addReferences(fact, referred);
  const wanted = new Set([...referred].filter((id) => !imported.has(id)));
  for await (const entity of yielding(entities)) if (lacksWhatIsNew(entity)) wanted.add(entity.id);
  const inGraph = new Set<string>();
  for (const ids of batchesOf([...wanted], BATCH)) for (const id of await known.exists(ids)) inGraph.add(id);
  return { imported, inGraph, missing: new Set([...referred].filter((id) => !imported.has(id) && !inGraph.has(id))) };
}

function byPlace({ at: left }: Issue, { at: right }: Issue): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.row ?? 0) - (right.row ?? 0);
}
