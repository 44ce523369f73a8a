import { type Parser, parse } from 'csv-parse';
import { groupBy } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import { headText, type Input, textOf } from './input.ts';
import type { Table, TableRow } from './table.ts';

/** In order of preference if a text fits several equally well. */
const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 20;

/** Reads text with commas, semicolons, tabs or vertical bars between cells, piece by piece. */
export function csvTable(input: Input): Table {
  const rows = csvRows(input, { delimiter: guessDelimiter(headText(input)), isLenient: true });
  return { at: '', texts: [], isKeyed: false, isHidden: false, rows };
}

/** Returns the delimiter that splits most of the first lines into the same number of cells; if several do, the one with most cells. */
export function guessDelimiter(text: string): string {
  const lines = withoutQuoted(text)
    .split(/\r\n|\r|\n/, 200)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const found = DELIMITERS.map((delimiter) => {
    const byCuts = [...groupBy(lines, (line) => line.split(delimiter).length - 1)].filter(([cuts]) => cuts > 0);
    const [usual] = byCuts.sort((left, right) => right[1].length - left[1].length || right[0] - left[0]);
    return { delimiter, cuts: usual?.[0] ?? 0, share: usual?.[1].length ?? 0 };
  });
  return found.reduce((best, each) => {
    const isBetter = each.share > best.share || (each.share === best.share && each.cuts > best.cuts);
    return isBetter ? each : best;
  }).delimiter;
}

/** Splits lines. Old exports end them with a carriage return alone; in other files one may be within a cell. */
function lineEndsOf(text: string): string[] {
  // The head may end within a value.
  const lines = withoutQuoted(text).replace(/"[^"]*$/, '');
  return lines.includes('\r') && !lines.includes('\n') ? ['\r'] : ['\r\n', '\n'];
}

function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/g, 'quoted');
}

/** Far above any real row, so that an unclosed quote does not consume a whole large file. */
const LONGEST_RECORD = 100_000;

/**
 * Yields the rows of a CSV file, those of one piece together; a blank line is a row with one empty cell. Throws BadList after
 * the last valid one. `isLenient`: trims cells, and accepts quotes within unquoted cells, as in 19" rack.
 */
export async function* csvRows(
  input: Input,
  { delimiter = ',', isLenient = false } = {},
): AsyncIterable<readonly TableRow[]> {
  let line = 1;
  const ready: TableRow[] = [];
  let misquoted: number | null = null;
  const parser = parse({
    bom: true,
    raw: true,
    delimiter,
    record_delimiter: lineEndsOf(headText(input)),
    relax_quotes: isLenient,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    // Collect records here: the stream drops those before an error.
    on_record: (record: unknown) => {
      // The shape of a record with `raw`, which the declarations do not have.
      const { record: cells, raw } = record as { record: string[]; raw: string };
      if (isLenient && misquoted === null && isMisquoted(cells, raw)) misquoted = line;
      if (misquoted === null) ready.push({ line, texts: isLenient ? cells.map((cell) => cell.trim()) : cells });
      // The raw text of a record ends with its delimiter; "\r\n" may be reported as "\r" only.
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
      return null;
    },
  });
  // The callbacks below also report each failure.
  parser.on('error', () => {});
  parser.resume();
  for await (const text of withEnd(textOf(input))) {
    const error = await feed(parser, text);
    yield ready.splice(0);
    const said = misquoted === null ? error?.message : 'a quoted value goes on after its closing quote';
    // The library also reports a line, but it may not be the one in which the row begins.
    const fault = said?.split(' at line ')[0];
    if (fault !== undefined)
      throw new BadList('csv.broken', { input, row: misquoted ?? line, values: { fault }, cause: error });
  }
}

async function* withEnd(texts: AsyncIterable<string>): AsyncIterable<string | null> {
  yield* texts;
  yield null;
}

/** True for text after a closing quote: the parser then keeps the quotes. A value that properly begins with a quote has three. */
function isMisquoted(cells: readonly string[], raw: string): boolean {
  return cells.some((cell) => cell.startsWith('"')) && !raw.includes('"""');
}

function feed(parser: Parser, text: string | null): Promise<Error | null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null) => resolve(error ?? null);
    if (text === null) parser.end(done);
    else parser.write(text, done);
  });
}
