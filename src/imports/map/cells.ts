import type { Flag, TableRow } from '../read/table.ts';
import type { Recipe } from './recipe.ts';

/** Errors that sheets show in place of a value. */
const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|ERROR)$/;

/** The flag by which a cell may not be taken as shown; null: none, or the recipe takes it so. */
export function flagOf({ texts, flags }: TableRow, position: number, { flagged = {} }: Recipe): Flag | null {
  const text = texts[position] ?? '';
  const all = flags?.get(position);
  if (all === undefined) return text.startsWith('#') && SHEET_ERROR.test(text) ? 'error' : null;
  // An empty cell may be hidden; one that is merged has its text elsewhere, and one of an image means something.
  const telling = text === '' ? all.filter((flag) => flag === 'merged' || flag === 'image only') : all;
  return telling.find((flag) => flagged[flag] !== 'as shown') ?? null;
}

/** The text of a row that has one only; null for others. */
export function aloneIn(texts: readonly string[]): string | null {
  let alone: string | null = null;
  for (const text of texts) {
    if (text === '') continue;
    if (alone !== null) return null;
    alone = text;
  }
  return alone;
}

/** Texts of a column in some rows. */
export function textsIn(rows: readonly TableRow[], position: number): string[] {
  return rows.flatMap(({ texts }) => texts[position] || []);
}
