import { type CsvError, type Parser, parse } from 'csv-parse';
import { BadList } from '../facts/bad-list.ts';
import type { ProblemId } from '../facts/problems.ts';
import { headText, type Input, textOf } from './input.ts';
import type { Table, TableRow } from './table.ts';

/** In the order that decides where a text fits several equally well. */
const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 20;

/** Reads text with commas, semicolons, tabs or bars between cells, piece by piece. */
export function csvTable(input: Input): Table {
  return { at: '', texts: [], isKeyed: false, isHidden: false, rows: rowsOf(input) };
}

async function* rowsOf(input: Input): AsyncIterable<readonly TableRow[]> {
  const head = headText(input);
  // Old exports end their lines with a carriage return alone.
  const lineEnds = head.includes('\n') || !head.includes('\r') ? ['\r\n', '\n'] : ['\r'];
  const records = readRecords(input, { delimiter: guessDelimiter(head), lineEnds, lenient: true });
  for await (const some of records)
    yield some.map(({ cells, row }) => ({ line: row, texts: cells.map((cell) => cell.trim()) }));
}

/** The delimiter that cuts the most of the first lines into equally many cells. */
export function guessDelimiter(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, 'quoted')
    .split(/\r\n|\r|\n/, 200)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  let best = { delimiter: ',', share: 0, cuts: 0 };
  for (const delimiter of DELIMITERS) {
    const found = regularity(lines, delimiter);
    if (found.share > best.share || (found.share === best.share && found.cuts > best.cuts))
      best = { delimiter, ...found };
  }
  return best.delimiter;
}

function regularity(lines: readonly string[], delimiter: string): { readonly share: number; readonly cuts: number } {
  const linesByCuts = new Map<number, number>();
  for (const line of lines) {
    const cuts = line.split(delimiter).length - 1;
    if (cuts > 0) linesByCuts.set(cuts, (linesByCuts.get(cuts) ?? 0) + 1);
  }
  const [usual] = [...linesByCuts].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  return usual === undefined ? { share: 0, cuts: 0 } : { share: usual[1] / lines.length, cuts: usual[0] };
}

/** One record of a CSV text: its cells, and the line that it starts in. A blank line is one empty cell. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly row: number;
}

/** Far above any honest row; a quote that is never closed must not take the whole of a large file. */
const LONGEST_RECORD = 100_000;

interface ReadingRules {
  readonly delimiter?: string;
  readonly lineEnds?: string[];
  /** Takes a quote in the midst of a value that is not quoted for a part of it, as in 19" rack. */
  readonly lenient?: boolean;
}

const PROBLEMS: Partial<Record<string, ProblemId>> = {
  CSV_QUOTE_NOT_CLOSED: 'csv.quote-open',
  CSV_INVALID_CLOSING_QUOTE: 'csv.quote-closed',
  INVALID_OPENING_QUOTE: 'csv.quote-inside',
  CSV_MAX_RECORD_SIZE: 'csv.long',
};

/** The records of a CSV file, those of a piece of it together; throws BadList after the last good one. */
export async function* readRecords(
  input: Input,
  { delimiter = ',', lineEnds = ['\r\n', '\n'], lenient = false }: ReadingRules = {},
): AsyncIterable<readonly CsvRecord[]> {
  let row = 1;
  const ready: CsvRecord[] = [];
  let misquoted: number | null = null;
  const parser = parse({
    bom: true,
    raw: true,
    delimiter,
    record_delimiter: lineEnds,
    relax_quotes: lenient,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    // Records are taken here, not from the stream, which drops those before an error.
    on_record: (record: unknown) => {
      // The shape of a record with `raw`, which the declarations do not have.
      const { record: cells, raw } = record as { record: string[]; raw: string };
      if (lenient && misquoted === null && isMisquoted(cells, raw)) misquoted = row;
      if (misquoted === null) ready.push({ cells, row });
      row += linesOf(raw);
      return null;
    },
  });
  // Each failure comes through the callbacks below as well.
  parser.on('error', () => {});
  parser.resume();
  for await (const text of withEnd(textOf(input))) {
    const error = await feed(parser, text);
    yield ready.splice(0);
    if (misquoted !== null) throw new BadList('csv.quote-closed', { input, row: misquoted });
    if (error === null) continue;
    const problem = PROBLEMS[error.code];
    if (problem === undefined) throw error;
    throw new BadList(problem, { input, row, values: { most: LONGEST_RECORD }, cause: error });
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

export function isBlankRecord({ cells }: CsvRecord): boolean {
  return cells.length === 1 && cells[0] === '';
}

function feed(parser: Parser, text: string | null): Promise<CsvError | null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null) => resolve((error as CsvError | null | undefined) ?? null);
    if (text === null) parser.end(done);
    else parser.write(text, done);
  });
}

/** The raw text of a record ends with its delimiter, of which "\r\n" may come as "\r" only. */
function linesOf(raw: string): number {
  return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
}
