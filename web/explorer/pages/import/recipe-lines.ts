import { setLine } from '../../../../src/imports/propose/set-line.ts';
import type { Decision, DraftedRecipe, Proposal, RecipeLine } from './report.ts';

const DECIDE = 'decide';

/** Adds lines to those set by the reader; the last one of a path wins. */
export function withLines(lines: readonly RecipeLine[], added: readonly RecipeLine[]): readonly RecipeLine[] {
  const isSet = new Set(added.map(keyOf));
  return [...lines.filter((line) => !isSet.has(keyOf(line))), ...added];
}

/** Applies a proposal, and removes the lines of other proposals of the decision. */
export function withProposal(
  lines: readonly RecipeLine[],
  { proposals }: Decision,
  { set }: Proposal,
): readonly RecipeLine[] {
  const own = new Set(proposals.flatMap((proposal) => proposal.set.map(keyOf)));
  return [...lines.filter((line) => !own.has(keyOf(line))), ...set];
}

export function recipeOf(base: DraftedRecipe, lines: readonly RecipeLine[]): DraftedRecipe {
  const recipe = structuredClone(base);
  for (const { path, value } of lines) setLine(recipe, path, value);
  return recipe;
}

/** Returns the value of a recipe line; null if it is missing or open. */
export function valueAt(recipe: DraftedRecipe, path: readonly string[]): unknown {
  let value: unknown = recipe;
  for (const key of path) {
    if (Array.isArray(value)) value = value.find((table) => table.at === key);
    else value = typeof value === 'object' && value !== null ? (value as DraftedRecipe)[key] : null;
  }
  return value === DECIDE ? null : (value ?? null);
}

/** True if the recipe has each line of the proposal. */
export function isTaken(recipe: DraftedRecipe, { set }: Proposal): boolean {
  return (
    set.length > 0 && set.every(({ path, value }) => JSON.stringify(valueAt(recipe, path)) === JSON.stringify(value))
  );
}

/** True if the recipe has a value for each line of the decision. */
export function isDecided(recipe: DraftedRecipe, { proposals }: Decision): boolean {
  if (proposals.some((proposal) => isTaken(recipe, proposal))) return true;
  const about = proposals[0]?.set ?? [];
  return about.length > 0 && about.every(({ path }) => valueAt(recipe, path) !== null);
}

/** True if it repeats an earlier decision; one about many names may return with others. */
export function isAgain(decision: Decision, earlier: Decision): boolean {
  const lines = (decision.proposals[0]?.set ?? []).map(keyOf);
  const known = new Set(earlier.proposals[0]?.set.map(keyOf));
  return decision.id === earlier.id && (lines.length === 0 || lines.some((line) => known.has(line)));
}

function keyOf({ path }: RecipeLine): string {
  return JSON.stringify(path);
}
