import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { describeProblem } from '../../src/imports/facts/problems.ts';
import { readSeedFolder } from '../../src/imports/lists/seed.ts';
import type { Notes } from '../../src/imports/map/notes.ts';
import { withDefaults } from '../../src/imports/plan/complete-entries.ts';
import type { Merged } from '../../src/imports/plan/duplicates.ts';
import { knownIds } from '../../src/imports/plan/existing.ts';
import { validate } from '../../src/imports/plan/validate.ts';
import { importFacts } from './import-facts.ts';

const FOLDER = fileURLToPath(new URL('../data/made-up', import.meta.url));

/** Default day of questions about the made-up facts. */
export const MADE_UP_DAY = '2031-06-01';

/** Returns all accepted facts. */
export function factsOf({ nodes, statements }: Pick<Merged, 'nodes' | 'statements'>): readonly Fact[] {
  return [...[...nodes.values()].flat(), ...statements.values()];
}

/** Imports the facts of `test/data/made-up/`, and returns the accepted ones. */
export async function importMadeUp(engine: Engine): Promise<readonly Fact[]> {
  const issues: string[] = [];
  const problem: Notes['problem'] = (id, at, values = {}) => issues.push(describeProblem({ id, at, values }));
  const read: Fact[] = [];
  for await (const fact of readSeedFolder(FOLDER, { problem })) read.push(fact);
  const known = knownIds(engine);
  const validated = await validate(await withDefaults(read, known), known);
  issues.push(...validated.problems.map(describeProblem));
  if (issues.length > 0) throw new Error(issues.join('\n'));
  const facts = factsOf(validated);
  await importFacts(engine, { facts, by: 'test', format: 'made-up', files: [] });
  return facts;
}
