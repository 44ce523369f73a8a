import type { Input } from '../input.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import { readTables } from '../read/index.ts';
import { certificates } from './certificates.ts';
import { clauses } from './clauses.ts';
import type { ListKind } from './list-kind.ts';
import { scope } from './scope.ts';
import { tableList } from './tables.ts';

/** Every kind of list that is read by a recipe. */
export const LIST_KINDS: readonly ListKind[] = [
  tableList(scope, readTables),
  tableList(clauses, readTables),
  tableList(certificates, readTables),
];

/** For names that `LIST_KINDS` has. */
export function kindCalled(name: ListName): ListKind {
  return LIST_KINDS.find((kind) => kind.name === name) as ListKind;
}

/** Kinds that a list is of: by its recipe, else by what the first file is that any kind knows. */
export async function kindsOfList(
  inputs: readonly Input[],
  recipe: Recipe,
  kinds: readonly ListKind[] = LIST_KINDS,
): Promise<readonly ListKind[]> {
  if (recipe.list !== undefined) return kinds.filter(({ name }) => name === recipe.list);
  for (const input of inputs) {
    if (input.isFolder) continue;
    const answers = await Promise.all(kinds.map((kind) => kind.is(input, recipe)));
    const fitting = kinds.filter((_kind, position) => answers[position]);
    if (fitting.length > 0) return fitting;
  }
  return [];
}
