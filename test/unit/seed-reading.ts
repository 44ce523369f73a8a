import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadList } from '../../src/imports/facts/bad-list.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { describeProblem } from '../../src/imports/facts/problems.ts';
import { readSeedFolder } from '../../src/imports/lists/seed.ts';
import type { Notes } from '../../src/imports/map/notes.ts';

export const SEED = fileURLToPath(new URL('../../seed', import.meta.url));
export const DATAPACKAGE = join(SEED, 'datapackage.json');

export const SOURCES = 'id,title,url,publisher,date,read_on,licence\nseed,A page,,,,,\n';
export const FAMILIES = 'id,name,source\n';

export const emptyGraph = {
  exists: async () => new Set<string>(),
  memberships: async () => [],
};

interface Read {
  readonly facts: readonly Fact[];
  readonly issues: readonly string[];
}

let seed: Promise<Read> | null = null;

/** Reads the seed only once, since that takes a second. */
export function readSeed(): Promise<Read> {
  seed ??= read(SEED);
  return seed;
}

export async function read(folder: string): Promise<Read> {
  const facts: Fact[] = [];
  const issues: string[] = [];
  const problem: Notes['problem'] = (id, at, values = {}) => issues.push(describeProblem({ id, at, values }));
  try {
    for await (const fact of readSeedFolder(folder, { problem })) facts.push(fact);
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    issues.push(describeProblem(error.problem));
  }
  return { facts, issues };
}

export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

export const contentsOf = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => (fact.type === 'statement' ? [fact.content] : []));
export const entitiesOf = (facts: readonly Fact[]) => facts.flatMap((fact) => (fact.type === 'entity' ? [fact] : []));
export const entityOf = (facts: readonly Fact[], id: string) => entitiesOf(facts).find((fact) => fact.id === id);
