import { readRecords } from './csv-records.ts';
import { headText, type Input } from './input.ts';
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
  for await (const some of records) yield some.map(({ cells, row }) => ({ line: row, texts: cells.map(trimmed) }));
}

function trimmed(text: string): string {
  return text.trim();
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
