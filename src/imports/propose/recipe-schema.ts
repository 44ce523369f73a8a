import { z } from 'zod';
import { RECIPE } from '../map/recipe.ts';
import { DECIDE } from './draft-recipe.ts';

/** JSON Schema of recipe files, for editors: wherever words are to choose from, a line may still be open. */
export function recipeSchema(): object {
  const schema = z.toJSONSchema(RECIPE, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum !== undefined) jsonSchema.enum = [...new Set([...jsonSchema.enum, DECIDE])];
    },
  });
  return { title: 'Recipe of a list to import', ...schema };
}
