import type { Fact, Issue } from './facts.ts';
import { circlesOfClauses } from './validation/circles.ts';
import { type EnvironmentsOfCertificates, withDefaults } from './validation/defaults.ts';
import { mergeDuplicates } from './validation/duplicates.ts';
import { issuesOfEntity, lacksWhatIsNew } from './validation/entities.ts';
import { type Existing, issuesOfReferences, referencesOf } from './validation/references.ts';
import { issuesOfStatement } from './validation/statements.ts';

/** What the graph already holds; asked in batches. */
export interface KnownIds {
  /** Those of the ids that the graph has. */
  exists(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The environments that each certificate applies in; a certificate without any may be missing. */
  environmentsOfCertificates: EnvironmentsOfCertificates;
}

/** Either all facts, each once and complete, or all that is wrong with them. */
export type Validated =
  | { readonly ok: true; readonly facts: Fact[]; readonly duplicates: number }
  | { readonly ok: false; readonly issues: Issue[] };

const BATCH = 5_000;

/** Takes an import as a whole or not at all: half a list answers questions wrongly. */
export async function validate(facts: AsyncIterable<Fact>, known: KnownIds): Promise<Validated> {
  const read: Fact[] = [];
  for await (const fact of facts) read.push(fact);

  // Before duplicates are told, since two rows may only then turn out to say the same.
  const completed = await withDefaults(read, (ids) => known.environmentsOfCertificates(ids));
  const merged = mergeDuplicates(completed);
  const existing = await existingIds(merged.facts, known);
  const issues = [
    ...merged.facts.flatMap((fact) => issuesOfFact(fact, existing)),
    ...merged.issues,
    ...circlesOfClauses(merged.facts),
  ];
  if (issues.length > 0) return { ok: false, issues: issues.sort(byPlace) };
  return { ok: true, facts: merged.facts, duplicates: merged.duplicates };
}

function issuesOfFact(fact: Fact, existing: Existing): Issue[] {
  const own = fact.type === 'entity' ? issuesOfEntity(fact, existing) : issuesOfStatement(fact);
  return [...own, ...issuesOfReferences(fact, existing)];
}

/** Which nodes there are, in this import or in the graph, of those that the facts speak of. */
async function existingIds(facts: readonly Fact[], known: KnownIds): Promise<Existing> {
  const entities = facts.filter((fact) => fact.type === 'entity');
  const imported = new Set(entities.map(({ id }) => id));
  const referred = facts.flatMap(referencesOf).filter((id) => !imported.has(id));
  const incomplete = entities.filter(lacksWhatIsNew).map(({ id }) => id);
  const wanted = [...new Set([...referred, ...incomplete])];
  const inGraph = new Set<string>();
  for (let start = 0; start < wanted.length; start += BATCH) {
    for (const id of await known.exists(wanted.slice(start, start + BATCH))) inGraph.add(id);
  }
  return { imported, inGraph };
}

function byPlace({ at: left }: Issue, { at: right }: Issue): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.row ?? 0) - (right.row ?? 0);
}
