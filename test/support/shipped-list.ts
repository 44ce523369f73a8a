import { existsSync, readFileSync } from 'node:fs';
import type { Engine } from '../../src/engine/engine.ts';
import { importLists, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import { parseRecipe, RECIPE_ENDING } from '../../src/imports/propose/recipe-file.ts';
import { openInput } from '../../src/imports/read/input.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { shippedList } from '../../src/start/shipped-lists.ts';

/** Imports a list that comes with the program as the command `seed` does. */
export async function importShipped(engine: Engine, name: string): Promise<ImportReport> {
  const path = pathOfShipped(name);
  const beside = `${path}${RECIPE_ENDING}`;
  const recipe = existsSync(beside) ? parseRecipe(readFileSync(beside, 'utf8'), name) : {};
  const inputs = [await openInput(path)];
  return importLists(engine, { ...PLAIN_LIST, inputs, recipe, acceptProposals: true, by: 'test' });
}

export function pathOfShipped(name: string): string {
  return shippedList(name)?.path ?? '';
}
