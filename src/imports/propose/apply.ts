import type { Decision, RecipeLine } from '../map/decision.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';

type Values = Record<string, unknown>;

/** Recipe with some lines set; tables are found by their `at`. */
export function withLines(recipe: Recipe, lines: readonly RecipeLine[]): Recipe {
  const changed = structuredClone(recipe) as Values;
  for (const { path, value } of lines) setLine(changed, path, value);
  return RECIPE.parse(changed);
}

/** Recipe that takes the first proposal of each decision; null where none has any. */
export function withFirstProposals(recipe: Recipe, decisions: readonly Decision[]): Recipe | null {
  const lines = decisions.flatMap(({ proposals: [first] }) => first?.set ?? []);
  return lines.length === 0 ? null : withLines(recipe, lines);
}

/** Sets a value in what JSON can hold, making what it hangs in. */
export function setLine(recipe: Values, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) recipe[key] = value;
  else if (key === 'tables') setLine(tableAt(recipe, rest[0] as string), rest.slice(1), value);
  else {
    if (typeof recipe[key] !== 'object' || recipe[key] === null) recipe[key] = {};
    setLine(recipe[key] as Values, rest, value);
  }
}

function tableAt(recipe: Values, at: string): Values {
  const tables = (recipe['tables'] ?? []) as Values[];
  recipe['tables'] = tables;
  const known = tables.find((table) => table['at'] === at);
  const table = known ?? { at };
  if (known === undefined) tables.push(table);
  return table;
}
