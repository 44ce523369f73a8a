import { shown } from '../facts/shown.ts';
import type { BegunTable } from '../map/descriptor.ts';
import { beginTable, mappedTable } from '../map/mapped-table.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import { readTables } from '../read/index.ts';
import type { Input } from '../read/input.ts';
import type { Table } from '../read/table.ts';
import { findHeading } from '../shape/heading.ts';
import { LIST_KINDS } from './index.ts';
import { firstDocuments } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { headOf, type PublicRecipe, publicRecipeOf, type TableHead } from './public-recipes.ts';

/** Most tables that are examined, and rows that are read to reach the next one. */
const MOST_TABLES = 1_000;
const MOST_PASSED = 20_000;
/** Most columns that a message names if no kind fits their table. */
const MOST_NAMED = 6;
const LONGEST_HEADING = 120;

/** Kinds that a list may be of. */
export interface Recognised {
  readonly names: readonly ListName[];
  /** Built-in recipe for lists of its shape. */
  readonly publicRecipe: PublicRecipe | null;
  /** Headings of its tables, if no kind fits. */
  readonly headings?: readonly string[];
}

/** Recognises a list by its recipe, by the shape of published lists, else by the first file that fits any kind. */
export async function recognise(
  { inputs, recipe }: { readonly inputs: readonly [Input, ...Input[]]; readonly recipe: Recipe },
  all: readonly ListKind[] = LIST_KINDS,
): Promise<Recognised> {
  const isOneFile = inputs.length === 1 && !inputs[0].isFolder;
  if (recipe.list !== undefined) {
    const kinds = all.filter(({ name }) => name === recipe.list);
    const mayHaveShape = isOneFile && kinds.some(({ table }) => table !== undefined);
    const publicRecipe = mayHaveShape ? (await lookAtTables(readTables(inputs[0]), recipe, [])).publicRecipe : null;
    return { names: namesOf(kinds), publicRecipe };
  }
  const seen: string[] = [];
  for (const input of inputs) {
    const documents = await documentKinds(input, all);
    if (documents.length > 0) return { names: namesOf(documents), publicRecipe: null };
    if (input.isFolder) continue;
    const { kinds, publicRecipe, headings } = await lookAtTables(readTables(input), recipe, all);
    if (isOneFile && publicRecipe !== null) return { names: [publicRecipe.recipe.list], publicRecipe };
    if (kinds.length > 0) return { names: namesOf(kinds), publicRecipe: null };
    seen.push(...headings);
  }
  return { names: [], publicRecipe: null, headings: [...new Set(seen)] };
}

function namesOf(kinds: readonly ListKind[]): readonly ListName[] {
  return kinds.map(({ name }) => name);
}

/** Returns the kinds of which the input is a document; it is then not read as a table. */
export async function documentKinds(input: Input, kinds: readonly ListKind[]): Promise<readonly ListKind[]> {
  const found = new Set<ListKind>();
  for (const kind of kinds) if (await kind.is?.(input)) found.add(kind);
  const mayBe = kinds.filter((kind) => !input.isFolder || kind.readsFolders);
  for await (const document of firstDocuments(input)) {
    for (const kind of mayBe) if (kind.isDocument?.(document)) found.add(kind);
  }
  return kinds.filter((kind) => found.has(kind));
}

/** Finds the kinds of tables, and the public recipe whose shape they have. */
export async function lookAtTables(tables: AsyncIterable<Table>, recipe: Recipe, all: readonly ListKind[]) {
  const heads: TableHead[] = [];
  const found = new Set<ListKind>();
  for await (const table of tables) {
    const begun = await beginTable(table);
    // Bullets come last, and count only if no table was recognised.
    if (table.isBullets === true && found.size > 0) break;
    if (table.isBullets !== true) heads.push(headOf(begun));
    for (const kind of all) if (!found.has(kind) && isOfKind(kind, begun, recipe)) found.add(kind);
    if (heads.length === MOST_TABLES || !(await passes(begun.rows))) break;
  }
  return { kinds: [...found], publicRecipe: publicRecipeOf(heads, recipe), headings: heads.flatMap(headingIn) };
}

function isOfKind({ table }: ListKind, begun: BegunTable, recipe: Recipe): boolean {
  return table !== undefined && mappedTable(table, begun, recipe)?.roles.fits === true;
}

/** Returns the heading of a table; none for a single column, whose first row may be content. */
function headingIn(head: TableHead): readonly string[] {
  const { names = [] } = findHeading(head, undefined, () => false) ?? {};
  return names.length < 2 ? [] : [shown(names, MOST_NAMED).slice(0, LONGEST_HEADING)];
}

/** Skips the rest of a table to reach the next one; false if it is too long. */
async function passes(rest: Table['rows']): Promise<boolean> {
  let passed = 0;
  for await (const rows of rest) {
    passed += rows.length;
    if (passed > MOST_PASSED) return false;
  }
  return true;
}
