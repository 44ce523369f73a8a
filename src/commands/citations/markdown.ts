import { hasKnownForm } from '../../domain/citations/known-numbers.ts';
import { isLettered } from '../../domain/citations/numbers.ts';
import { firstPast } from '../../domain/grouping.ts';
import { linesOf, markdownTables } from './cells.ts';
import type { Citation } from './citation.ts';
import { tableOf } from './columns.ts';
import { citationsOfRows } from './table.ts';
import { blank, type CitingText, citationsOfText } from './text.ts';

const FENCE = /^ {0,3}(?:```|~~~)/;
const MARKS = /[*`[\]]|&nbsp;|<[^<>\n]{1,200}>/g;

/** Returns what a Markdown text cites, also in tables with a column of clauses or controls. Blocks of code are left out. */
export function citationsOfMarkdown(text: string, citing: CitingText): readonly Citation[] {
  const shown = withoutCode(text).replace(MARKS, blank);
  const cells: { start: number; end: number }[] = [];
  const listed = markdownTables(shown).flatMap((rows) => {
    const table = tableOf(rows, { isList: false, holdsNumber: (cell) => /\d/.test(cell) });
    if (table === null) return [];
    const cited = table.rows.filter((row) => isOfStandard(row[table.number]?.text ?? '', table.label, citing));
    for (const row of cited) {
      for (const column of [table.number, table.title, table.text]) {
        const cell = column === null ? undefined : row[column];
        if (cell !== undefined) cells.push({ start: cell.start, end: cell.start + cell.text.length });
      }
    }
    return citationsOfRows({ ...table, rows: cited }, citing);
  });
  cells.sort((left, right) => left.start - right.start);
  const isInCell = (start: number) => start < (cells[firstPast(cells, (cell) => cell.start > start) - 1]?.end ?? 0);
  const others = citationsOfText(shown, citing).filter(({ start }) => !isInCell(start));
  return [...listed, ...others].sort((left, right) => left.start - right.start);
}

/** A report numbers controls and requirements of its own, too: only clauses may have any number. */
function isOfStandard(cell: string, label: string, { numbers }: CitingText): boolean {
  if (label.includes('clause')) return /\d/.test(cell);
  return isLettered(cell) ? hasKnownForm(numbers, cell) : /^\d{1,3}\./.test(cell);
}

/** Blanks blocks between fences. */
function withoutCode(text: string): string {
  let isCode = false;
  const parts: string[] = [];
  let past = 0;
  for (const line of linesOf(text)) {
    const isFence = FENCE.test(line.text);
    if (isFence || isCode) {
      parts.push(text.slice(past, line.start), blank(line.text));
      past = line.start + line.text.length;
    }
    if (isFence) isCode = !isCode;
  }
  return [...parts, text.slice(past)].join('');
}
