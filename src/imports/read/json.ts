import { BadList } from '../facts/bad-list.ts';
import { headText, type Input, textOf, wholeJson } from './input.ts';
import { addKeys, type Item, isObject, itemOfObject, rowOfItem, tablesOfValue } from './objects.ts';
import type { Table, TableRow } from './table.ts';
import { parseWritten } from './written-numbers.ts';

const ROWS_AT_A_TIME = 500;

/** Reads a JSON text as a whole: each list in it is a table. Rows are counted, since the parser tells no lines. */
export async function jsonTables(input: Input): Promise<readonly Table[]> {
  const tables = tablesOfValue(await wholeJson(input, parseWritten), (_list, position) => position + 1);
  if (tables.length === 0) throw new BadList('This is JSON, but it holds no list.', { input });
  return tables;
}

/** True where the file begins with an object in one line, and another follows. */
export function isJsonLines(input: Input): boolean {
  const [first = '', second = ''] = headText(input)
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  return objectOf(first) !== null && second.trimStart().startsWith('{');
}

/**
 * One JSON object a line, read twice: a key that first appears in a late line is a column of all rows, and must be known
 * before the first.
 */
export function jsonLinesTable(input: Input): Table {
  return { at: '', headings: [], texts: [], isKeyed: true, isHidden: false, rows: rowsOfLines(input) };
}

async function* rowsOfLines(input: Input): AsyncIterable<readonly TableRow[]> {
  const keys = new Map<string, number>();
  for await (const item of itemsOfLines(input)) addKeys(keys, item);
  yield [{ line: 0, texts: [...keys.keys()] }];
  let rows: TableRow[] = [];
  for await (const item of itemsOfLines(input)) {
    rows.push(rowOfItem(item, keys));
    if (rows.length < ROWS_AT_A_TIME) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function* itemsOfLines(input: Input): AsyncIterable<Item> {
  for await (const { text, line } of linesOf(textOf(input), input)) {
    if (text.trim() === '') continue;
    const object = objectOf(text);
    if (object === null) throw new BadList('This line is not a complete JSON object.', { input, row: line });
    yield itemOfObject(line, object);
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = parseWritten(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Far above any honest line, so that a file without line ends is not held in memory. */
const LONGEST_LINE = 100_000;

/** Splits a text that comes in pieces. Throws BadList at a line that is too long to be a row. */
async function* linesOf(
  texts: AsyncIterable<string>,
  input: { readonly name: string },
): AsyncIterable<{ readonly text: string; readonly line: number }> {
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    const pieces = (rest + text).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      refuseLong(piece, line, input);
      yield { text: piece, line };
      line += 1;
    }
    refuseLong(rest, line, input);
  }
  if (rest !== '') yield { text: rest, line };
}

function refuseLong(text: string, line: number, input: { readonly name: string }): void {
  if (text.length <= LONGEST_LINE) return;
  throw new BadList(`This line is longer than ${LONGEST_LINE} characters.`, { input, row: line });
}
