import { BadInput } from '../../errors.ts';
import { guessDelimiter } from '../../imports/read/csv.ts';

/** A cell of a table, with the position at which its text begins. */
export interface Cell {
  readonly text: string;
  readonly start: number;
}
export type Row = readonly Cell[];

const LINE_END = /\r\n|\r|\n|$/g;
const LOOKED_AT = 20_000;
const RULE = /^[ \t]{0,3}\|?[ \t]*:?-{1,200}:?[ \t]*(?:\|[ \t]*:?-{1,200}:?[ \t]*){0,200}\|?[ \t]*$/;

/** Reads CSV as in RFC 4180, with the delimiter that its first lines have. Rows without text are left out. */
export function csvRows(text: string): readonly Row[] {
  const rows: Cell[][] = [[]];
  for (const { cell, isLast } of csvCells(text)) {
    rows.at(-1)?.push(cell);
    if (isLast) rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell.text !== ''));
}

function* csvCells(text: string): Iterable<{ readonly cell: Cell; readonly isLast: boolean }> {
  const delimiter = guessDelimiter(text.slice(0, LOOKED_AT));
  let line = lineEndFrom(text, 0);
  for (let at = 0; at <= text.length; ) {
    const isQuoted = text[at] === '"';
    const quote = isQuoted ? closingQuote(text, at + 1) : at;
    if (line.start < quote) line = lineEndFrom(text, quote);
    const next = text.slice(quote, line.start).indexOf(delimiter);
    const end = next === -1 ? line.start : quote + next;
    const cell = isQuoted
      ? cellOf(text.slice(at + 1, quote).replaceAll('""', '"'), at + 1)
      : cellOf(text.slice(at, end), at);
    yield { cell, isLast: next === -1 };
    at = next === -1 ? line.end : end + 1;
    if (line.start < at) line = lineEndFrom(text, at);
  }
}

/** Reads the tables of a Markdown text, each with its heading first. */
export function markdownTables(text: string): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let before: Line | null = null;
  let open: Row[] | null = null;
  for (const line of linesOf(text)) {
    if (open !== null && line.text.includes('|')) open.push(barCells(line));
    else if (before?.text.includes('|') && RULE.test(line.text)) {
      open = [barCells(before)];
      tables.push(open);
    } else open = null;
    before = line;
  }
  return tables;
}

/** Returns the next end of a line, or a place past the text. */
function lineEndFrom(text: string, from: number): { readonly start: number; readonly end: number } {
  LINE_END.lastIndex = from;
  const found = LINE_END.exec(text);
  const start = found?.index ?? text.length;
  return { start, end: start + Math.max(1, found?.[0].length ?? 1) };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

export function* linesOf(text: string): Iterable<Line> {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    yield { text: text.slice(start, index), start };
    start = index + end.length;
  }
}

function barCells({ text, start }: Line): Row {
  const cells: Cell[] = [];
  const first = /^[ \t]{0,3}\|?/.exec(text)?.[0].length ?? 0;
  let at = first;
  for (const { index } of text.matchAll(/(?<!\\)\|/g)) {
    if (index < first) continue;
    cells.push(cellOf(text.slice(at, index).replaceAll('\\|', '|'), start + at));
    at = index + 1;
  }
  return [...cells, cellOf(text.slice(at).replaceAll('\\|', '|'), start + at)];
}

function cellOf(text: string, start: number): Cell {
  return { text: text.trim(), start: start + text.length - text.trimStart().length };
}

function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  throw new BadInput('The citations are no CSV: a quoted cell does not end.');
}
