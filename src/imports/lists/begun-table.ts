import { aloneIn } from '../map/cells.ts';
import type { Descriptor, TableBegun } from '../map/descriptor.ts';
import type { Recipe, TableRecipe } from '../map/recipe.ts';
import { isKnownHeading, type Roles, rolesOf } from '../map/roles.ts';
import { wordsOf } from '../map/vocabulary.ts';
import type { Table, TableRow } from '../read/table.ts';
import { findHeading, repeatsHeading } from '../shape/heading.ts';
import { leadingMark, takeMarks } from '../shape/marks.ts';

/** So many rows tell what columns hold; shorter tables are seen whole. */
const SAMPLE = 2_000;

/** The rows of a table of which the first are looked at before any is read. */
interface BegunRows {
  readonly first: readonly TableRow[];
  /** True where these are all. */
  readonly isWhole: boolean;
  readonly rest: Table['rows'];
}

/** A table with its heading, and what its columns are. */
export interface BegunTable extends TableBegun {
  readonly source: Table;
  readonly rows: BegunRows;
  readonly roles: Roles;
}

/** Takes the first rows off a table. */
export async function beginRows({ rows }: Table): Promise<BegunRows> {
  const pieces = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let isWhole = false;
  while (first.length < SAMPLE && !isWhole) {
    const next = await pieces.next();
    if (next.done === true) isWhole = true;
    else for (const row of next.value) first.push(row);
  }
  return { first, isWhole, rest: { [Symbol.asyncIterator]: () => pieces } };
}

/** Null for a table without a heading: it is empty, or does not have the one that the recipe names. */
export function shapedTable(
  kind: Descriptor,
  { source, rows, recipe }: Pick<BegunTable, 'source' | 'rows' | 'recipe'>,
): BegunTable | null {
  const table = recipeOf(source.at, recipe);
  const heading = findHeading(rows.first, {
    isKeyed: source.isKeyed,
    line: table?.heading,
    isKnown: (names) => isKnownHeading(kind, names, table),
  });
  if (heading === null) return null;
  const sample = rows.first.slice(heading.rows).filter((row) => !repeatsHeading(row, heading));
  const begun: TableBegun = { at: source.at, heading, sample, recipe, table, words: wordsOf(recipe) };
  return { ...begun, source, rows, roles: rolesOf(kind, begun) };
}

/** Lines on a table by its whole path, else by the end of it, else those on all. */
export function recipeOf(at: string, { tables = [] }: Recipe): TableRecipe | null {
  const called = tables.find((table) => table.at === at) ?? tables.find((table) => isCalled(at, table.at));
  return called ?? tables.find((table) => table.at === '*') ?? null;
}

/** True for a path of titles or keys that is, or ends in, the given one. */
export function isCalled(at: string, name: string): boolean {
  return at === name || at.endsWith(` › ${name}`);
}

/** The text that stands alone in a row and begins with a mark, as footnotes under the rows of a sheet do; null for others. */
export function footnoteIn({ texts }: TableRow, { heading, sample }: TableBegun): string | null {
  const text = aloneIn(texts);
  const led = text === null ? null : leadingMark(text);
  // Numbers of clauses begin with a paragraph sign.
  if (led === null || led.mark.startsWith('§')) return null;
  const isBorne = () => sample.some((row) => row.texts.some((cell) => takeMarks(cell).marks.includes(led.mark)));
  return heading.names.length > 1 || isBorne() ? text : null;
}
