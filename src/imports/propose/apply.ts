import type { Decision, RecipeLine } from '../map/decision.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';
import { setLine } from './set-line.ts';

/** Recipe with some lines set; tables are found by their `at`. */
export function withLines(recipe: Recipe, lines: readonly RecipeLine[]): Recipe {
  const changed = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of lines) setLine(changed, path, value);
  return RECIPE.parse(changed);
}

/** What a list is, and whether files are one source: none of the answers is more careful than another. */
const BY_PEOPLE_ONLY: ReadonlySet<string> = new Set(['list.kind', 'source.id']);

export function mayBeAccepted({ id }: Pick<Decision, 'id'>): boolean {
  return !BY_PEOPLE_ONLY.has(id);
}

/** Recipe that takes the first proposal of each decision; null where none has any, or a person has to choose it. */
export function withFirstProposals(recipe: Recipe, decisions: readonly Decision[]): Recipe | null {
  const lines = decisions.filter(mayBeAccepted).flatMap(({ proposals: [first] }) => first?.set ?? []);
  return lines.length === 0 ? null : withLines(recipe, lines);
}
