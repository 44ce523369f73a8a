import { annexedNumber } from '../../domain/citations/known-numbers.ts';
import { BadInput } from '../../errors.ts';
import { saysNothing } from '../../imports/map/vocabulary.ts';
import type { Row } from './cells.ts';
import type { Citation } from './citation.ts';
import { type CitationTable, type Columns, tableOf } from './columns.ts';
import { type CitingText, citationsOfText } from './text.ts';
import { isTitle } from './titles.ts';

/** As the API takes it. */
const LONGEST_NUMBER = 120;

/** Reads the citations of a table, a row each. Throws `BadInput` if no column has numbers. */
export function citationsOfTable(rows: readonly Row[], citing: CitingText): readonly Citation[] {
  const table = tableOf(rows, { isList: true, holdsNumber: (text) => /\d/.test(text) });
  if (table === null) throw new BadInput(withoutNumbers(rows));
  return citationsOfRows(table, citing);
}

export function citationsOfRows({ rows, ...columns }: CitationTable, citing: CitingText): readonly Citation[] {
  const titled = columns.title ?? (holdsTitles(rows, columns.text, citing) ? columns.text : null);
  return rows.flatMap((row, position) => {
    const filled = row.filter(({ text }) => !saysNothing(text));
    const number = row[columns.number];
    const title = textAt(row, titled);
    if (number === undefined || saysNothing(number.text)) {
      if (title === null) return [];
      throw new BadInput(`Citation ${position + 1}, “${title}”, has no number.`);
    }
    // A row of a single text is a heading between the others.
    if (filled.length === 1 && row.length > 1 && !/\d/.test(number.text)) return [];
    if (number.text.length > LONGEST_NUMBER) {
      return citationsOfText(number.text, citing).map((one) => ({ ...one, start: number.start + one.start }));
    }
    const standard = standardAt(row, columns, citing);
    const isControl = columns.label.includes('control');
    const text = (isControl ? annexedNumber(citing.numbers, number.text) : null) ?? number.text;
    return [{ number: `${standard}${text}`, title, start: number.start }];
  });
}

function textAt(row: Row, column: number | null): string | null {
  const text = column === null ? '' : (row[column]?.text ?? '');
  return saysNothing(text) ? null : text;
}

function standardAt(row: Row, { standard }: Columns, { names }: CitingText): string {
  const [named] = names.find(textAt(row, standard) ?? '');
  return named === undefined ? '' : `${named.name}, `;
}

/** True if half of the texts of a column are titles of the standard: then all of them count as titles. */
function holdsTitles(rows: readonly Row[], column: number | null, { titles }: CitingText): boolean {
  const texts = rows.flatMap((row) => textAt(row, column) ?? []);
  const known = texts.filter((text) => isTitle(text, titles));
  return known.length * 2 >= texts.length;
}

function withoutNumbers(rows: readonly Row[]): string {
  const heading = rows[0]?.map(({ text }) => text).join(', ') ?? '';
  return `No column of the citations has the numbers of clauses: it is called Clause, Control ID, Reference or Number, say. The first line has “${heading}”.`;
}
