import type { Table, TableRow } from '../read/table.ts';
import { findHeading, repeatsHeading } from '../shape/heading.ts';
import { leadingMark, takeMarks } from '../shape/marks.ts';
import type { BegunTable, Descriptor, MappedTable, ShapedTable } from './descriptor.ts';
import type { Recipe, TableRecipe } from './recipe.ts';
import { isKnownHeading, rolesOf } from './roles.ts';
import { wordsOf } from './vocabulary.ts';

/** Rows that are inspected to see what columns contain; shorter tables are inspected whole. */
const SAMPLE = 2_000;

/** Reads the first rows of a table. */
export async function beginTable(table: Table): Promise<BegunTable> {
  const pieces = table.rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let isWhole = false;
  while (first.length < SAMPLE && !isWhole) {
    const next = await pieces.next();
    if (next.done === true) isWhole = true;
    else for (const row of next.value) first.push(row);
  }
  return { ...table, first, isWhole, rows: { [Symbol.asyncIterator]: () => pieces } };
}

/** Maps a table; null if it has no heading because it is empty or lacks the one that the recipe names. */
export function mappedTable(kind: Descriptor, begun: BegunTable, recipe: Recipe): MappedTable | null {
  const said = recipeOf(begun.at, recipe);
  const isKnown = (names: readonly string[]) => isKnownHeading(kind, names, said);
  const heading = findHeading(begun, said?.heading, isKnown);
  if (heading === null) return null;
  const sample = begun.first.slice(heading.rows).filter((row) => !repeatsHeading(row, heading));
  const shaped: ShapedTable = { ...begun, heading, sample, recipe, said, words: wordsOf(recipe) };
  return { ...shaped, roles: rolesOf(kind, shaped) };
}

/** Returns the lines for a table: by its whole path, else by the end of its path, else those for all tables. */
export function recipeOf(at: string, { tables = [] }: Recipe): TableRecipe | null {
  const called = tables.find((table) => table.at === at) ?? tables.find((table) => isCalled(at, table.at));
  return called ?? tables.find((table) => table.at === '*') ?? null;
}

/** True for a path of titles or keys that is, or ends in, the given one. */
export function isCalled(at: string, name: string): boolean {
  return at === name || at.endsWith(` › ${name}`);
}

/** Yields the rows below the heading that are not empty. */
export async function* rowsUnder({ first, heading, rows }: ShapedTable): AsyncIterable<readonly TableRow[]> {
  const isRow = ({ texts, flags }: TableRow) => flags !== undefined || texts.some((text) => text !== '');
  yield first.slice(heading.rows).filter(isRow);
  for await (const batch of rows) yield batch.filter(isRow);
}

/** Returns the only text of a row; null if it has several. */
export function aloneIn({ texts }: TableRow): string | null {
  const first = texts.findIndex((text) => text !== '');
  return texts.findLastIndex((text) => text !== '') === first ? (texts[first] ?? null) : null;
}

/** Returns rows with a single text that begins with a mark, such as footnotes below the rows of a sheet; only of tables that were inspected whole. */
export function footnotesUnder({ heading, isWhole, sample }: ShapedTable): ReadonlyMap<TableRow, string> {
  const found = new Map<TableRow, string>();
  for (const row of isWhole ? sample : []) {
    const text = aloneIn(row);
    const led = text === null ? null : leadingMark(text);
    // Numbers of clauses begin with a paragraph sign.
    if (text === null || led === null || led.mark.startsWith('§')) continue;
    const isBorne = () => sample.some(({ texts }) => texts.some((cell) => takeMarks(cell).marks.includes(led.mark)));
    if (heading.names.length > 1 || isBorne()) found.set(row, text);
  }
  return found;
}
