import type { Decision, RecipeLine } from '../map/decision.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';
import { setLine } from './set-line.ts';

/** Recipe with some lines set; tables are found by their `at`. */
export function withLines(recipe: Recipe, lines: readonly RecipeLine[]): Recipe {
  const changed = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of lines) setLine(changed, path, value);
  return RECIPE.parse(changed);
}

/** Recipe that takes the first proposal of each decision; null where none has any. */
export function withFirstProposals(recipe: Recipe, decisions: readonly Decision[]): Recipe | null {
  const lines = decisions.flatMap(({ proposals: [first] }) => first?.set ?? []);
  return lines.length === 0 ? null : withLines(recipe, lines);
}
