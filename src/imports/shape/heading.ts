import type { TableRow } from '../read/table.ts';
import { canonicalMark, takeMarks } from './marks.ts';

/** The row that names the columns. */
export interface Heading {
  /** Its line in reports and recipes; 0 for keys of objects. */
  readonly line: number;
  /** Names of the columns, all different. */
  readonly names: readonly string[];
  /** Footnote marks on names, by position. */
  readonly marks: ReadonlyMap<number, readonly string[]>;
  /** Number of rows up to its end. */
  readonly rows: number;
  /** Number of rows above. */
  readonly over: number;
  /** Cells of its last row, to recognise repetitions. */
  readonly texts: readonly string[];
}

/** Most rows above a heading, such as titles and dates. */
const MOST_OVER = 25;
/** A heading names most of the columns that its rows fill. */
const FULL = 0.7;

/**
 * Finds the heading: the row that the recipe names by its line, else the keys, else the first row with column names that the
 * kind of list knows, else the first row of about full width.
 */
export function findHeading(
  { first, isKeyed }: { readonly first: readonly TableRow[]; readonly isKeyed: boolean },
  line: number | undefined,
  isKnown: (names: readonly string[]) => boolean,
): Heading | null {
  const candidates = first.slice(0, MOST_OVER);
  const isNamed = (row: TableRow) => row.line === line;
  if (line !== undefined) return headingAt(first, first.findIndex(isNamed));
  if (isKeyed) return headingAt(first, 0);
  const widest = Math.max(0, ...candidates.map(filled));
  // A title may have the name of a column, but is alone in its row.
  const mayName = (row: TableRow) => filled(row) >= Math.min(2, widest);
  const namesAt = (position: number) => headingAt(first, position)?.names ?? [];
  const known = candidates.findIndex((row, position) => mayName(row) && isKnown(namesAt(position)));
  const isFull = (row: TableRow) => filled(row) > 0 && filled(row) >= widest * FULL;
  return headingAt(first, known === -1 ? candidates.findIndex(isFull) : known);
}

/** True for a row that repeats the heading. */
export function repeatsHeading({ texts }: TableRow, heading: Heading): boolean {
  return texts.length > 0 && heading.texts.every((text, position) => (texts[position] ?? '') === text);
}

function headingAt(rows: readonly TableRow[], position: number): Heading | null {
  const upper = rows[position];
  if (upper === undefined) return null;
  const lower = rows[position + 1];
  const joins = lower !== undefined && isOverColumns(upper);
  const cells = joins ? joined(upper, lower) : upper.texts;
  const last = joins ? lower : upper;
  return {
    line: last.line,
    ...namesOf(cells, last),
    rows: position + (joins ? 2 : 1),
    over: position,
    texts: last.texts,
  };
}

/** True for a row with a cell that spans several columns, and other cells next to it. */
function isOverColumns({ texts, flags }: TableRow): boolean {
  if (flags === undefined || new Set(texts.filter((text) => text !== '')).size < 2) return false;
  const merged = (position: number) => flags.get(position)?.includes('merged') === true;
  return texts.some(
    (text, position) => position > 0 && merged(position) && (text === '' || text === texts[position - 1]),
  );
}

function joined(upper: TableRow, lower: TableRow): readonly string[] {
  let over = '';
  const width = Math.max(upper.texts.length, lower.texts.length);
  return Array.from({ length: width }, (_each, position) => {
    const [text = '', below = ''] = [upper.texts[position], lower.texts[position]];
    const continues = text === '' && upper.flags?.get(position)?.includes('merged') === true;
    over = continues ? over : text;
    return over === below ? below : `${over} ${below}`.trim();
  });
}

function namesOf(cells: readonly string[], row: TableRow): Pick<Heading, 'names' | 'marks'> {
  const marks = new Map<number, readonly string[]>();
  const seen = new Map<string, number>();
  const names = cells.map((cell, position) => {
    const taken = takeMarks(cell.replace(/\s+/g, ' '));
    const all = [...taken.marks, ...(row.marks?.get(position) ?? []).map(canonicalMark)];
    if (all.length > 0) marks.set(position, all);
    const name = taken.text === '' ? `column ${position + 1}` : taken.text;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  });
  return { names, marks };
}

function filled({ texts }: TableRow): number {
  return texts.filter((text) => text !== '').length;
}
