import type { Recipe } from '../map/recipe.ts';
import { type DraftedRecipe, draftRecipe, type Understood } from './draft-recipe.ts';
import { bytesOf, LARGEST_RECIPE } from './recipe-size.ts';
import { describeRecipe } from './recipe-text.ts';

/** A recipe that shows how a list was understood, with `decide` for open lines; also as a text that can be sent again. */
export interface Drafted {
  readonly recipe: DraftedRecipe;
  readonly recipeText: string;
}

/** Drafts the recipe of a list, in any process. */
export type Drafter = (recipe: Recipe, understood: Understood) => Promise<Drafted>;

/** Drafts a recipe with a text of up to `most` bytes: with questions, else without, else as JSON. */
export function drafted(recipe: Recipe, understood: Understood, most = LARGEST_RECIPE): Drafted {
  const draft = draftRecipe(recipe, understood, most);
  const texts = [
    () => describeRecipe(draft, understood.decisions),
    () => describeRecipe(draft),
    () => JSON.stringify(draft),
  ];
  for (const text of texts.map((write) => write()))
    if (bytesOf(text) <= most) return { recipe: draft, recipeText: text };
  // As JSON, it fits if the given recipe did.
  return { recipe: draft, recipeText: JSON.stringify(draft) };
}
