import type { Input } from '../../input.ts';
import { takeLeadingMark } from '../names/marks.ts';
import { type RowsAndNotes, withoutFootnotes } from '../table/footnote-records.ts';
import { type Sheet, type SheetRecord, STRUCK } from '../table/sheet.ts';
import { refusingStruck, titlesOfTables } from '../table/table-titles.ts';
import { CUT_ROW } from './cut-row.ts';
import { drawnOnly, isDrawn, shownLinesOfCell } from './drawn.ts';
import { lineOf, type TableLine } from './markdown.ts';
import type { PageTable } from './page.ts';
import { pageOf } from './page-of-input.ts';
import { shownLine, withoutLeftAsterisks } from './shown-text.ts';
import { tellUntabled } from './stray-rows.ts';
import type { TextLine } from './text-lines.ts';

/** The tables of a page in Markdown as the sheets of a workbook. Throws BadList where it cannot be read safely. */
export async function markdownSheets(input: Input): Promise<readonly Sheet[]> {
  const page = await pageOf(input);
  const titles = titlesOfTables(page.tables.map(({ headings: [nearest] }) => nearest?.text ?? null));
  return page.tables.map((table, index) => {
    const title = titles[index] as string;
    const struck = table.headings.find(({ isStruck }) => isStruck);
    const { rows, notes } = recordsOf(table);
    return {
      name: titles.length === 1 ? input.name : `${input.name} (${title})`,
      title,
      beside: {
        titles: [...table.headings].reverse().map(({ text, row }) => ({ text, row, starts: true, isItem: false })),
        above: table.above,
        below: [...notes, ...table.below],
        cutOff: table.cutRow === null ? null : CUT_ROW,
      },
      records: struck === undefined ? [rows] : refusingStruck(struck, input),
      ...(index === 0 ? { tellUntabled: (report) => tellUntabled(page, input.name, report) } : {}),
    } satisfies Sheet;
  });
}

/** The rows of a table, its heading first, and the footnotes that stand in their place. */
export function recordsOf({ table: { children } }: PageTable): RowsAndNotes {
  const [heading, ...lines] = children;
  if (heading === undefined) return { rows: [], notes: [] };
  const width = heading.children.length;
  const rows: SheetRecord[] = [headingRecord(heading)];
  const below: TextLine[] = [];
  for (const line of lines) {
    const record = recordOf(line, width);
    const [text = ''] = record.cells;
    const starts = takeLeadingMark(text) !== null;
    // Text that only a missing blank line has made a row.
    const isText = line.children.length === 1 && width > 1 && (starts || below.length > 0);
    if (isText) below.push({ text, row: record.row, starts, isItem: false });
    else rows.push(record);
  }
  const { rows: kept, notes } = withoutFootnotes(rows);
  return { rows: kept, notes: [...notes, ...below] };
}

function headingRecord(line: TableLine): SheetRecord {
  const shown = line.children.map(({ children }) => shownLine(children));
  const faults = shown.flatMap(({ isStruck }, position) => (isStruck ? [[position, STRUCK] as const] : []));
  return {
    row: lineOf(line) ?? 0,
    namesColumns: true,
    cells: shown.map(({ text }) => withoutLeftAsterisks(text)),
    cellFaults: new Map(faults),
  };
}

/** A cell that the row leaves out at its end is empty. */
function recordOf(line: TableLine, width: number): SheetRecord {
  const shown = line.children.map(({ children }) => shownLinesOfCell(children));
  const row = lineOf(line) ?? 0;
  const cells = Array.from({ length: width }, (_none, position) => withoutLeftAsterisks(shown[position]?.text ?? ''));
  if (shown.slice(width).some(({ text }) => text !== '')) {
    const has = `The row has ${shown.length} cells, but the heading has ${width} columns`;
    return { row, cells, fault: `${has}; a bar within a cell is written as \\|.` };
  }
  const faults = shown.flatMap(({ text, isStruck }, position) => {
    if (isStruck) return [[position, STRUCK] as const];
    return isDrawn(text) ? [[position, drawnOnly('The cell')] as const] : [];
  });
  return { row, cells, cellFaults: new Map(faults) };
}
