import type { Recipe } from '../map/recipe.ts';
import { type DraftedRecipe, draftRecipe, type Understood } from './draft-recipe.ts';
import { bytesOf, LARGEST_RECIPE } from './recipe-size.ts';
import { describeRecipe } from './recipe-text.ts';

/** A recipe as a list was understood, with `decide` for what is open; and as a text that may be given back. */
export interface Drafted {
  readonly recipe: DraftedRecipe;
  readonly recipeText: string;
}

/** Makes the drafts of a list, wherever its recipe is read. */
export type Drafter = (recipe: Recipe, understood: Understood) => Promise<Drafted>;

/** Drafts a recipe whose text has `most` bytes at most: with its questions, else without, else as JSON. */
export function drafted(recipe: Recipe, understood: Understood, most = LARGEST_RECIPE): Drafted {
  const draft = draftRecipe(recipe, understood, most);
  const texts = [
    () => describeRecipe(draft, understood.decisions),
    () => describeRecipe(draft),
    () => JSON.stringify(draft),
  ];
  for (const text of texts.map((write) => write()))
    if (bytesOf(text) <= most) return { recipe: draft, recipeText: text };
  // As JSON it fits wherever what was given did.
  return { recipe: draft, recipeText: JSON.stringify(draft) };
}
