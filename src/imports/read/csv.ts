import { type Parser, parse } from 'csv-parse';
import { groupBy } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import { headText, type Input, textOf } from './input.ts';
import type { Table, TableRow } from './table.ts';

/** In the order that decides where a text fits several equally well. */
const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 20;

/** Reads text with commas, semicolons, tabs or bars between cells, piece by piece. */
export function csvTable(input: Input): Table {
  const rows = csvRows(input, { delimiter: guessDelimiter(headText(input)), isLenient: true });
  return { at: '', texts: [], isKeyed: false, isHidden: false, rows };
}

/** The delimiter that cuts the most of the first lines into equally many cells; of such, the one of most cells. */
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

/** Old exports end their lines with a carriage return alone; in others one stands within a cell. */
function lineEndsOf(text: string): string[] {
  // The head may end within a value.
  const lines = withoutQuoted(text).replace(/"[^"]*$/, '');
  return lines.includes('\r') && !lines.includes('\n') ? ['\r'] : ['\r\n', '\n'];
}

function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/g, 'quoted');
}

/** Far above any honest row; a quote that is never closed must not take the whole of a large file. */
const LONGEST_RECORD = 100_000;

/**
 * The rows of a CSV file, those of a piece of it together; a blank line is one of an empty cell. Throws BadList after the last
 * good one. `isLenient`: trims cells, and takes a quote in the midst of one that is not quoted for a part of it, as in 19" rack.
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
    // Records are taken here, not from the stream, which drops those before an error.
    on_record: (record: unknown) => {
      // The shape of a record with `raw`, which the declarations do not have.
      const { record: cells, raw } = record as { record: string[]; raw: string };
      if (isLenient && misquoted === null && isMisquoted(cells, raw)) misquoted = line;
      if (misquoted === null) ready.push({ line, texts: isLenient ? cells.map((cell) => cell.trim()) : cells });
      // The raw text of a record ends with its delimiter, of which "\r\n" may come as "\r" only.
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
      return null;
    },
  });
  // Each failure comes through the callbacks below as well.
  parser.on('error', () => {});
  parser.resume();
  for await (const text of withEnd(textOf(input))) {
    const error = await feed(parser, text);
    yield ready.splice(0);
    const said = misquoted === null ? error?.message : 'a quoted value goes on after its closing quote';
    // The library tells a line, too, which need not be that in which the row begins.
    const fault = said?.split(' at line ')[0];
    if (fault !== undefined)
      throw new BadList('csv.broken', { input, row: misquoted ?? line, values: { fault }, cause: error });
  }
}

async function* withEnd(texts: AsyncIterable<string>): AsyncIterable<string | null> {
  yield* texts;
  yield null;
}

/** The parser keeps the quotes of a value that goes on behind them; what rightly starts with a quote has three. */
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
