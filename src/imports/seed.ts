import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { describeIssue, type Issue } from './facts.ts';
import { hashFolder } from './files.ts';
import { readSeedFolder } from './formats/seed/index.ts';
import { type ImportOutcome, importFacts } from './import.ts';
import { knownIds } from './known.ts';
import { validate } from './validate.ts';

const MOST_SHOWN = 50;

/** Imports a folder in the project's own format: all of it, or nothing and the list of what is wrong. */
export async function importSeedFolder(engine: Engine, folder: string, by: string): Promise<ImportOutcome> {
  const issues: Issue[] = [];
  const facts = readSeedFolder(folder, (issue) => issues.push(issue));
  const validated = await validate(facts, knownIds(engine));
  if (!validated.ok) issues.push(...validated.issues);
  if (!validated.ok || issues.length > 0) throw new ImportRefused(describeAll(issues));
  return importFacts(engine, { facts: validated.facts, by, format: 'seed folder', files: await hashFolder(folder) });
}

function describeAll(issues: readonly Issue[]): string {
  const lines = issues.slice(0, MOST_SHOWN).map(describeIssue);
  if (issues.length > MOST_SHOWN) lines.push(`… and ${issues.length - MOST_SHOWN} more.`);
  return `Nothing was imported; ${issues.length} ${issues.length === 1 ? 'row needs' : 'rows need'} mending:\n${lines.join('\n')}`;
}
