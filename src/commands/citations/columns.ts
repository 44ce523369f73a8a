import { labelOf } from '../../imports/map/vocabulary.ts';
import type { Row } from './cells.ts';

/** Headings of clause numbers, the surest first. The last ones may also head numbers of the report's own parts. */
const NUMBERS = [
  ...['clause', 'clauses', 'clause number', 'clause no', 'clause nr', 'clause id', 'clause ref', 'clause reference'],
  ...['iso clause', 'iso clauses', 'subclause', 'sub clause', 'cited clause', 'citation', 'citations'],
  ...['control id', 'control ids', 'control number', 'control no', 'control nr', 'control identifier', 'control ref'],
  ...['control reference', 'nist control', 'requirement id', 'requirement number', 'requirement no', 'requirement ref'],
  ...['requirement reference', 'req id', 'criterion id', 'criterion number', 'criteria id'],
  ...['annex a control', 'annex a controls', 'annex a control id', 'annex a ref', 'annex a reference', 'annex a'],
  ...['control', 'controls', 'requirement', 'requirements', 'criterion', 'criteria'],
];
const NUMBERS_OF_LISTS = [
  ...['number', 'standard reference', 'reference', 'references', 'ref', 'ref id', 'reference id', 'reference number'],
  ...['reference no', 'ref no', 'article', 'article number', 'section', 'section number', 'section no', 'identifier'],
  ...['id', 'no', 'nr'],
];
const TITLES = [
  ...['title', 'clause title', 'clause name', 'control title', 'control name', 'requirement title', 'requirement name'],
  ...['criterion title', 'control or control enhancement name', 'name', 'heading'],
];
/** Headings of titles, or of sentences. */
const TEXTS = ['control', 'clause', 'requirement', 'criterion', 'description', 'subject', 'topic'];
const STANDARDS = ['standard', 'framework', 'norm', 'standard name'];

const ROWS_ABOVE = 25;
const ROWS_LOOKED_AT = 200;

/** Positions of the columns of a table of citations. */
export interface Columns {
  readonly number: number;
  /** Normalized heading of the column of numbers. */
  readonly label: string;
  readonly title: number | null;
  /** A column of titles or other texts. */
  readonly text: number | null;
  readonly standard: number | null;
}

export interface CitationTable extends Columns {
  /** Rows below the heading. */
  readonly rows: readonly Row[];
}

/** Finds the columns of a table by their headings; null if no column has numbers. */
export function tableOf(
  rows: readonly Row[],
  { isList, holdsNumber }: { readonly isList: boolean; readonly holdsNumber: (text: string) => boolean },
): CitationTable | null {
  const known = isList ? [...NUMBERS, ...NUMBERS_OF_LISTS] : NUMBERS;
  for (const [position, heading] of rows.slice(0, isList ? ROWS_ABOVE : 1).entries()) {
    const labels = heading.map(({ text }) => labelOf(text));
    const body = rows.slice(position + 1);
    const candidates = known.map((label) => labels.indexOf(label)).filter((column) => column !== -1);
    const number = candidates.find((column) => isNumbered(body, column, holdsNumber)) ?? candidates[0];
    if (number === undefined) continue;
    const columnOf = (names: readonly string[]) =>
      names.map((label) => labels.indexOf(label)).find((column) => column !== -1 && column !== number) ?? null;
    const title = columnOf(TITLES);
    const text = title === null ? columnOf(TEXTS) : null;
    return { rows: body, number, label: labels[number] ?? '', title, text, standard: columnOf(STANDARDS) };
  }
  return null;
}

/** True if half of the cells that are filled hold a number. */
function isNumbered(rows: readonly Row[], column: number, holdsNumber: (text: string) => boolean): boolean {
  const filled = rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => row[column]?.text || []);
  return filled.length > 0 && filled.filter(holdsNumber).length * 2 >= filled.length;
}
