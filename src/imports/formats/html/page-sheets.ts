import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import type { TextLine } from '../matrix/text-lines.ts';
import { withoutFootnotes } from '../table/footnote-records.ts';
import type { Sheet } from '../table/sheet.ts';
import { refusingStruck, titlesOfTables } from '../table/table-titles.ts';
import { cutOffIn } from './cut-off.ts';
import { withFootLast } from './foot-last.ts';
import { CellBudget, gridOf } from './grid.ts';
import { type OutlinedTable, outlineOf, type Title } from './outline.ts';
import { applyStyles } from './page-styles.ts';
import { pageText } from './page-text.ts';
import { parsePage } from './parse.ts';
import { hiddenColumnsOf, recordsOf, shareLines } from './records.ts';
import { withoutTable } from './without-table.ts';

const MOST_TABLES = 1_000;

const sheetsByInput = new WeakMap<Input, Promise<readonly Sheet[]>>();

/** The tables of a web page as the sheets of a workbook, read once for all who ask. Throws BadList where it cannot be read safely. */
export function pageSheets(input: Input): Promise<readonly Sheet[]> {
  const known = sheetsByInput.get(input) ?? readSheets(input);
  sheetsByInput.set(input, known);
  return known;
}

async function readSheets(input: Input): Promise<readonly Sheet[]> {
  const page = parsePage(await pageText(input), input);
  applyStyles(page.nodes, input);
  const tables = outlineOf(page.nodes);
  if (tables.length === 0) throw new BadList(withoutTable(page.nodes), { input });
  if (tables.length > MOST_TABLES) {
    throw new BadList(`The page has ${tables.length} tables; web pages may have ${MOST_TABLES}.`, { input });
  }
  const budget = new CellBudget(input);
  const titles = titlesOfTables(tables.map((table) => titlesOver(table).at(-1)?.text ?? null));
  const cutOff = cutOffIn(page);
  const sheets: Sheet[] = [];
  for (const [index, outlined] of tables.entries()) {
    const title = titles[index] as string;
    const grid = gridOf(outlined, budget);
    const areCounted = shareLines(grid);
    const { rows, notes } = withoutFootnotes(withFootLast(outlined.table, recordsOf(grid, areCounted)));
    // What stands around the table has no place among its rows.
    const around = (lines: readonly TextLine[]) => (areCounted ? lines.map((line) => ({ ...line, row: null })) : lines);
    const struck = titlesOver(outlined).find(({ isStruck }) => isStruck);
    sheets.push({
      name: nameOf(input, { title: tables.length === 1 ? null : title, areCounted }),
      title,
      isHidden: outlined.isHidden,
      hiddenColumns: hiddenColumnsOf(outlined.table, grid),
      beside: {
        titles: around(titlesOver(outlined).map(asLine)),
        above: around(outlined.above),
        below: [...notes, ...around(outlined.below)],
        cutOff: cutOff(outlined.table, { isLast: index === tables.length - 1 }),
      },
      records: struck === undefined ? [rows] : refusingStruck(struck, input),
    });
  }
  return sheets;
}

/** Says what the numbers of its rows are, where these are no lines. */
function nameOf(
  { name }: Input,
  { title, areCounted }: { readonly title: string | null; readonly areCounted: boolean },
): string {
  if (areCounted) return `${name} (rows of ${title ?? 'the table'})`;
  return title === null ? name : `${name} (${title})`;
}

function titlesOver({ headings, caption }: OutlinedTable): readonly Title[] {
  return caption === null ? headings : [...headings, caption];
}

function asLine({ text, row }: Title): TextLine {
  return { text, row, starts: true, isItem: false };
}
