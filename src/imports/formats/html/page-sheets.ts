import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { struckOut } from '../matrix/struck.ts';
import type { TextLine } from '../matrix/text-lines.ts';
import type { Sheet } from '../table/sheet.ts';
import { withFootLast, withoutFootnotes } from './footnote-rows.ts';
import { CellBudget, gridOf } from './grid.ts';
import { type OutlinedTable, outlineOf, type Title } from './outline.ts';
import { applyStyles } from './page-styles.ts';
import { pageText } from './page-text.ts';
import { parsePage } from './parse.ts';
import { hiddenColumnsOf, recordsOf, shareLines } from './records.ts';
import { withoutTable } from './without-table.ts';

const LONGEST_TITLE = 100;
const MOST_TABLES = 1_000;

const sheetsByInput = new WeakMap<Input, Promise<readonly Sheet[]>>();

/** The tables of a web page as the sheets of a workbook, read once for all who ask. Throws BadList where it cannot be read safely. */
export function pageSheets(input: Input): Promise<readonly Sheet[]> {
  const known = sheetsByInput.get(input) ?? readSheets(input);
  sheetsByInput.set(input, known);
  return known;
}

async function readSheets(input: Input): Promise<readonly Sheet[]> {
  const { childNodes } = parsePage(await pageText(input), input);
  applyStyles(childNodes, input);
  const tables = outlineOf(childNodes);
  if (tables.length === 0) throw new BadList(withoutTable(childNodes), { input });
  if (tables.length > MOST_TABLES) {
    throw new BadList(`The page has ${tables.length} tables; web pages may have ${MOST_TABLES}.`, { input });
  }
  const budget = new CellBudget(input);
  const titles = titlesOf(tables);
  return tables.map((outlined, index) => {
    const title = titles[index] as string;
    const grid = gridOf(outlined, budget);
    const areCounted = shareLines(grid);
    const { rows, notes } = withoutFootnotes(withFootLast(outlined.table, recordsOf(grid, areCounted)));
    // What stands around the table has no place among its rows.
    const around = (lines: readonly TextLine[]) => (areCounted ? lines.map((line) => ({ ...line, row: null })) : lines);
    const struck = titlesOver(outlined).find(({ isStruck }) => isStruck);
    return {
      name: nameOf(input, { title: tables.length === 1 ? null : title, areCounted }),
      title,
      isHidden: outlined.isHidden,
      hiddenColumns: hiddenColumnsOf(outlined.table, grid),
      beside: {
        titles: around(titlesOver(outlined).map(asLine)),
        above: around(outlined.above),
        below: [...notes, ...around(outlined.below)],
      },
      records: struck === undefined ? [rows] : refusing(struck, input),
    };
  });
}

/** Says what the numbers of its rows are, where these are no lines. */
function nameOf(
  { name }: Input,
  { title, areCounted }: { readonly title: string | null; readonly areCounted: boolean },
): string {
  if (areCounted) return `${name} (rows of ${title ?? 'the table'})`;
  return title === null ? name : `${name} (${title})`;
}

/** What stands under words that are struck out is taken back as well. */
function refusing({ text, row }: Title, input: Input): Iterable<never> {
  return {
    [Symbol.iterator]() {
      throw new BadList(struckOut(text), { input, row });
    },
  };
}

function titlesOver({ headings, caption }: OutlinedTable): readonly Title[] {
  return caption === null ? headings : [...headings, caption];
}

function asLine({ text, row }: Title): TextLine {
  return { text, row, starts: true, isItem: false };
}

/** By its caption or the heading over it; several of one title are told apart by their number, as `--sheet` must. */
function titlesOf(tables: readonly OutlinedTable[]): readonly string[] {
  const plain = tables.map(
    (table, index) => titlesOver(table).at(-1)?.text.slice(0, LONGEST_TITLE) ?? `Table ${index + 1}`,
  );
  const taken = new Set(plain);
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const title of plain) counts.set(title, (counts.get(title) ?? 0) + 1);
  return plain.map((title) => {
    if (counts.get(title) === 1) return title;
    let [number, numbered] = [seen.get(title) ?? 0, title];
    while (taken.has(numbered)) {
      number += 1;
      numbered = `${title} #${number}`;
    }
    seen.set(title, number);
    taken.add(numbered);
    return numbered;
  });
}
