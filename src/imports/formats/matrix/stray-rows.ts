import type { ReadingNotes } from '../../draft.ts';
import { withoutMarks } from '../names/marks.ts';
import { saysNothing, statusOf } from '../table/status-words.ts';
import { innermost } from './blocks.ts';
import { type Block, lineOf } from './markdown.ts';
import { isTickSign } from './matrix-line.ts';
import { shownText } from './shown-text.ts';

/** A line with the bars of a row that is in no table, such as one that a blank line has cut off. */
export interface StrayRow {
  readonly row: number | null;
  readonly place: keyof typeof FATES;
  /** Nothing stands between its bars. */
  readonly isEmpty: boolean;
}

interface PlacedLine {
  readonly line: string;
  readonly place: StrayRow['place'];
}

/** What is in code may be an example, and what is in a comment was taken back. */
const FATES = {
  TEXT: {
    fate: 'reject',
    sentence:
      'is in no table: one ends at a blank line or a comment, and begins with a heading and a line such as |---|---| of as many columns.',
  },
  HTML: {
    fate: 'reject',
    sentence: 'stands in HTML; put a blank line above its table, so that it is read as Markdown.',
  },
  CODE: {
    fate: 'leaveOpen',
    sentence: 'stands in code, so it was not read; where it is meant, take it out of the code.',
  },
  COMMENT: { fate: 'leaveOut', sentence: 'stands in a comment, which readers of the page do not see.' },
} as const;

const IN_HTML = 'This table is written in HTML and was not read; write it in Markdown where it is meant.';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

export function strayRows(blocks: readonly Block[], page: string): readonly StrayRow[] {
  const pageLines = page.split('\n');
  return innermost(blocks).flatMap((block) => {
    const first = lineOf(block);
    return placedLines(block, pageLines).flatMap(({ line, place }, index) => {
      if (!isRow(line)) return [];
      return [{ row: first === null ? null : first + index, place, isEmpty: /^[\s|:-]*$/.test(line) }];
    });
  });
}

/** Tells of what may be rows of a page, and is in none of its tables. */
export function tellUntabled(
  {
    strayRows,
    htmlTables,
  }: { readonly strayRows: readonly StrayRow[]; readonly htmlTables: readonly (number | null)[] },
  file: string,
  notes: ReadingNotes,
): void {
  for (const row of htmlTables) notes.remarkOpen({ file, row, column: null }, IN_HTML);
  for (const stray of strayRows) tellStray(stray, file, notes);
}

function tellStray({ row, place, isEmpty }: StrayRow, file: string, notes: ReadingNotes): void {
  const at = { file, row, column: null };
  const { fate, sentence } = FATES[place];
  if (isEmpty) notes.ignore(at);
  else notes[fate](at, `This line has the bars of a row, and ${sentence}`);
}

function placedLines(block: Block, pageLines: readonly string[]): readonly PlacedLine[] {
  // A line of dashes makes a heading of the rows above it.
  if (block.type === 'paragraph' || block.type === 'heading') {
    const { text } = shownText(block.children);
    return text.split('\n').map((line) => ({ line, place: 'TEXT' }));
  }
  if (block.type !== 'html' && block.type !== 'code') return [];
  const lines = linesOf(block, pageLines);
  if (block.type === 'code') return lines.map((line) => ({ line, place: 'CODE' }));
  const shown = lines
    .join('\n')
    .replace(COMMENT, (comment) => comment.replace(/[^\n]+/g, ''))
    .split('\n');
  return lines.map((line, index) => ({ line, place: isRow(shown[index] ?? '') ? 'HTML' : 'COMMENT' }));
}

/** As the page has them, without the signs of the quotes that they are in. */
function linesOf({ position }: Block, pageLines: readonly string[]): readonly string[] {
  if (position === undefined) return [];
  return pageLines.slice(position.start.line - 1, position.end.line).map((line) => line.replace(/^[\s>]+/, ''));
}

/** Text may hold a bar, too: without bars around it, it is a row where it has a tick, and begins with no status, as a legend does. */
function isRow(line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length > 2 && (cells[0] === '' || cells.at(-1) === '')) return true;
  const [first = '', ...words] = cells.map(withoutMarks);
  if (statusOf(first) !== null) return false;
  if (words.some(isTickSign)) return true;
  const says = words.filter((word) => !saysNothing(word));
  return says.length > 0 && says.every((word) => statusOf(word) !== null);
}
