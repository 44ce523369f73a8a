import type { Decision } from '../map/decision.ts';
import type { Recipe } from '../map/recipe.ts';

/** If a recipe is still open after so many rounds, no proposal can settle it. */
const MOST_ROUNDS = 20;

interface Rounds {
  /** Returns the decisions that remain open under a recipe. */
  attempt(recipe: Recipe): Promise<{ readonly decisions: readonly Decision[] }>;
  /** Returns the recipe with the first proposals; null if there are none to accept. */
  settle(recipe: Recipe, decisions: readonly Decision[]): Promise<Recipe | null>;
}

/**
 * Accepts the first proposal of each decision until nothing is open: one answer may raise the next question. A decision
 * without proposals stays open, and the final attempt reports it.
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
