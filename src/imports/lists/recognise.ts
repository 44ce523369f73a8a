import type { ListName, Recipe } from '../map/recipe.ts';
import { readTables } from '../read/index.ts';
import type { Input } from '../read/input.ts';
import { kindsOfList, LIST_KINDS } from './index.ts';
import type { ListKind } from './list-kind.ts';
import { type PublicRecipe, publicRecipeOf, publicRecipes } from './public-recipes.ts';

/** Kinds that a list may be of. */
export interface Recognised {
  readonly names: readonly ListName[];
  /** Lines that come with the program for lists of its shape. */
  readonly publicRecipe: PublicRecipe | null;
}

/** Tells what a list is: by its recipe, by the shape of lists that are published, else by its content. */
export async function recognise(
  { inputs, recipe }: { readonly inputs: readonly [Input, ...Input[]]; readonly recipe: Recipe },
  kinds: readonly ListKind[] = LIST_KINDS,
): Promise<Recognised> {
  const names = (await kindsOfList(inputs, recipe, kinds)).map(({ name }) => name);
  const [input, ...others] = inputs;
  if (input.isFolder || others.length > 0) return { names, publicRecipe: null };
  // Documents are known by their keys.
  const mayBeTables = names.length === 0 || publicRecipes().some(({ recipe: { list } }) => names.includes(list));
  if (!mayBeTables) return { names, publicRecipe: null };
  const publicRecipe = await publicRecipeOf(readTables(input), recipe);
  return { names: publicRecipe?.recipe.list === undefined ? names : [publicRecipe.recipe.list], publicRecipe };
}
