import type { Decision } from '../map/decision.ts';
import type { Recipe } from '../map/recipe.ts';

/** A recipe that is still open then hangs on something that no proposal settles. */
const MOST_ROUNDS = 20;

interface Rounds {
  /** Returns the decisions that remain open under a recipe. */
  attempt(recipe: Recipe): Promise<{ readonly decisions: readonly Decision[] }>;
  /** The recipe with the first proposals; null where there are none to take. */
  settle(recipe: Recipe, decisions: readonly Decision[]): Promise<Recipe | null>;
}

/**
 * Takes the first proposal of each decision until nothing is open: one answer may raise the next question. A decision
 * without proposals stays open, for the attempt that counts to report.
 */
export async function settleByProposals(recipe: Recipe, { attempt, settle }: Rounds): Promise<Recipe> {
  let settled = recipe;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { decisions } = await attempt(settled);
    const next = await settle(settled, decisions);
    if (next === null) return settled;
    settled = next;
  }
  return settled;
}
