import type { RecipeList } from './list-reading.ts';
import { draftRecipe } from './propose/draft-recipe.ts';
import { describeRecipe } from './propose/recipe-text.ts';
import type { ReportBuilder } from './report/report-builder.ts';

/** The recipe as the run keeps it: what was said of the list when it was read. */
export function recipeOfRun({ recipe, kind, source }: RecipeList): string {
  const known = source === null ? null : { id: source.id, title: String(source.properties['title'] ?? source.id) };
  return describeRecipe(draftRecipe(recipe, { list: kind.name, source: known, tables: [], decisions: [] }));
}

/** The recipe to be edited and given back. */
export function recipeOfReport({ recipe, kind }: RecipeList, { understanding }: ReportBuilder) {
  return draftRecipe(recipe, { list: kind.name, ...understanding });
}
