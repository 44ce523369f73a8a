import type { NameRecipe, Recipe } from '../map/recipe.ts';

/** Meanings that a recipe gives names: by its lines on names, and by columns of ticks that stand for a new certificate. */
export function meaningsOf({ names = {}, tables = [] }: Recipe): ReadonlyMap<string, NameRecipe> {
  const meanings = new Map(Object.entries(names));
  for (const { columns = {}, environment } of tables) {
    for (const [heading, role] of Object.entries(columns)) {
      if (typeof role === 'string' || role.ticks.certificate !== 'new') continue;
      const programme = role.ticks.standard ?? heading;
      const place = role.ticks.environment ?? environment;
      const key = place === undefined ? programme : `${programme} @ ${place}`;
      if (!meanings.has(key)) meanings.set(key, 'new');
    }
  }
  return meanings;
}
