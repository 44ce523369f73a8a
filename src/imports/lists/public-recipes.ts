import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { once } from '../../domain/remembering.ts';
import { packaged } from '../../packaged.ts';
import type { BegunTable } from '../map/descriptor.ts';
import { recipeOf } from '../map/mapped-table.ts';
import { RECIPE, type Recipe, TABLE, type TableRecipe } from '../map/recipe.ts';
import { labelOf } from '../map/vocabulary.ts';
import { takeMarks } from '../shape/marks.ts';

const FOLDER = packaged('schema/recipes/');
/** Rows that are searched for a heading. */
const MOST_OVER = 25;

const line = z.string().min(1);

/** A table matches if it has each of these headings once; `*` at the beginning or end of a heading matches any text. */
const SHAPE = TABLE.omit({ at: true, heading: true }).extend({
  headings: z.array(line).optional(),
  under: line.optional().describe('A heading over the table, or a key of its path.'),
});
type Shape = z.infer<typeof SHAPE>;

const FILE = z.strictObject({
  title: line.describe('What lists of this shape are called.'),
  recipe: RECIPE.omit({ tables: true }).required({ list: true }),
  tables: z.array(SHAPE).min(1),
});
type RecipeOfShape = z.infer<typeof FILE> & { readonly name: string };

/** Recipe for lists with the shape of a published one. */
export interface PublicRecipe {
  /** File in `schema/recipes`. */
  readonly name: string;
  readonly title: string;
  readonly recipe: Recipe & RecipeOfShape['recipe'];
}

/** Every recipe that comes with the program. */
export const publicRecipes = once((): readonly RecipeOfShape[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, ...FILE.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8'))) })),
);

/** The first rows of a table, which include its heading. */
export type TableHead = Pick<BegunTable, 'at' | 'isKeyed' | 'first'>;

export function headOf({ at, isKeyed, first }: BegunTable): TableHead {
  return { at, isKeyed, first: first.slice(0, isKeyed ? 1 : MOST_OVER) };
}

/** Returns the only public recipe that fits the tables of a list; null if none or several fit, or if the given recipe covers these tables. */
export function publicRecipeOf(heads: readonly TableHead[], given: Recipe): PublicRecipe | null {
  // The public recipe names a source, so it counts only if a table is read and not left out by the given recipe.
  const isRead = ({ at, read }: TableRecipe) => read !== false && recipeOf(at, given)?.read !== false;
  const fitting = publicRecipes().flatMap(({ name, title, recipe, tables: shapes }) => {
    const isOther = given.list !== undefined && given.list !== recipe.list;
    const tables = isOther ? [] : heads.flatMap((head) => linesOf(head, shapes) ?? []);
    return tables.some(isRead) ? [{ name, title, recipe: { ...recipe, tables } }] : [];
  });
  const [only, ...others] = fitting;
  const isNew = only?.recipe.tables.some(({ at }) => !given.tables?.some((table) => table.at === at));
  return others.length === 0 && isNew === true ? (only ?? null) : null;
}

/** Adds the lines of a public recipe to a recipe, whose own lines take precedence. */
export function withPublicLines(own: Recipe, { recipe }: PublicRecipe): Recipe {
  const merged = {
    ...recipe,
    ...own,
    words: { ...recipe.words, ...own.words },
    names: { ...recipe.names, ...own.names },
    // If the given recipe names the source, the title of the public one may be wrong.
    source: own.source?.id === undefined ? { ...recipe.source, ...own.source } : own.source,
    tables: withTables(own.tables ?? [], recipe.tables ?? []),
  };
  return RECIPE.parse(Object.fromEntries(Object.entries(merged).filter(([, value]) => !isEmpty(value))));
}

function withTables(own: readonly TableRecipe[], added: readonly TableRecipe[]): TableRecipe[] {
  const ofAll = own.find(({ at }) => at === '*');
  const fresh = added.filter(({ at }) => !own.some((table) => table.at === at));
  const lines = fresh.map((table) => {
    const columns = { ...table.columns, ...ofAll?.columns };
    return { ...table, ...ofAll, at: table.at, ...(isEmpty(columns) ? {} : { columns }) };
  });
  return [...lines, ...own];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Returns the lines of the first shape that a table matches; null for none. */
function linesOf({ at, first }: TableHead, shapes: readonly Shape[]): TableRecipe | null {
  const over = at.split(' › ');
  for (const { headings = [], under, columns, ...lines } of shapes) {
    if (under !== undefined && !over.some((text) => isCalled(text, under))) continue;
    const isOnce = (texts: readonly string[], heading: string) =>
      texts.filter((text) => isCalled(text, heading)).length === 1;
    const heading = first.find(({ texts }) => headings.every((each) => isOnce(texts, each)));
    if (heading === undefined) continue;
    return { at, ...lines, ...(columns !== undefined && { columns: columnsIn(heading.texts, columns) }) };
  }
  return null;
}

function columnsIn(texts: readonly string[], columns: NonNullable<Shape['columns']>): TableRecipe['columns'] {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const known = Object.entries(columns).find(([heading]) => isCalled(text, heading));
      return known === undefined ? [] : [[takeMarks(text.replace(/\s+/g, ' ')).text, known[1]]];
    }),
  );
}

function isCalled(text: string, heading: string): boolean {
  const label = labelOf(takeMarks(text).text);
  const wanted = labelOf(heading);
  if (heading.startsWith('*')) return label.endsWith(` ${wanted}`);
  return heading.endsWith('*') ? label.startsWith(`${wanted} `) : label === wanted;
}
