import { MILLISECONDS_A_DAY } from '../../../domain/days.ts';
import { columnLetter } from '../../../domain/sheet-columns.ts';
import type { Cell, ColumnType } from '../../table.ts';
import { textOf } from '../../table.ts';
import { escapeXml } from '../../xml.ts';

/** Indexes in `styles.xml`. */
export const STYLES = { plain: 0, day: 1, head: 2, title: 3, link: 4 } as const;

/** Maximum length of a cell's text; Excel reports a file with longer text as damaged. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (cut)';

/** Day 0 of Excel's calendar. Dates before March 1900 cannot be represented. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';

/** Returns a row of a sheet. Texts are never formulas. */
export function rowXml(number: number, cells: readonly Cell[], types: readonly ColumnType[]): string {
  const parts = cells.map((cell, position) => cellXml(`${columnLetter(position)}${number}`, cell, types[position]));
  return `<row r="${number}">${parts.join('')}</row>`;
}

export interface SheetCell {
  readonly value: Cell;
  readonly style?: (typeof STYLES)[keyof typeof STYLES];
}

/** Returns a row whose cells have their own styles. */
export function styledRowXml(number: number, cells: readonly SheetCell[]): string {
  const parts = cells.map(({ value, style }, position) => {
    const place = `${columnLetter(position)}${number}`;
    return style === undefined ? cellXml(place, value, undefined) : inlineText(place, textOf(value), ` s="${style}"`);
  });
  return `<row r="${number}">${parts.join('')}</row>`;
}

export function headXml(titles: readonly string[], number = 1): string {
  const cells = titles.map((value) => ({ value, style: STYLES.head }));
  return styledRowXml(number, cells);
}

function cellXml(place: string, cell: Cell, type: ColumnType | undefined): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ((type === 'day' || type === 'end') && typeof cell === 'string' && cell >= FIRST_DAY) {
    return `<c r="${place}" s="${STYLES.day}"><v>${(Date.parse(`${cell}T00:00:00Z`) - DAY_ZERO) / MILLISECONDS_A_DAY}</v></c>`;
  }
  return inlineText(place, textOf(cell), '');
}

function inlineText(place: string, text: string, style: string): string {
  const fitting = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - CUT.length)}${CUT}` : text;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(fitting)}</t></is></c>`;
}
