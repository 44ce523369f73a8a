import { factsOf, type ListKind } from '../lists/list-kind.ts';
import { withPublicLines } from '../lists/public-recipes.ts';
import { recognise } from '../lists/recognise.ts';
import { LARGEST_RECIPE, sizeOf } from '../propose/recipe-size.ts';
import type { KnownList, ListToRead } from './reading.ts';

/** Recognises a list and adds the built-in lines for its shape if the recipe has room for them. */
export async function recognised(
  list: ListToRead,
  all: readonly ListKind[],
  most = LARGEST_RECIPE,
): Promise<KnownList> {
  const { names, publicRecipe, headings = [] } = await recognise(list, all);
  const kinds = all.filter(({ name }) => names.includes(name)).map(factsOf);
  const recipe = publicRecipe === null ? list.recipe : withPublicLines(list.recipe, publicRecipe);
  if (publicRecipe === null || sizeOf(recipe) > most) {
    return { kinds, recipe: list.recipe, publicRecipe: null, headings };
  }
  const { name, title } = publicRecipe;
  return { kinds, recipe, publicRecipe: { name, title }, headings };
}
