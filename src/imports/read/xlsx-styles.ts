import type { Flag } from './table.ts';
import type { Opened, WorkbookParts } from './xlsx-parts.ts';

/** Style of a cell, as far as it bears on its value. */
export interface CellStyle {
  readonly isStruck: boolean;
  readonly format: string;
}

/** Formats of dates that have a number and no text in a workbook: whole days, and parts of days. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['2', '0.00'],
  ['14', 'yyyy-mm-dd'],
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ['22', 'm/d/yy h:mm'],
  ...['18', '19', '20', '21', '45', '46', '47'].map((id) => [id, 'h:mm'] as const),
]);

/** Reads the styles of a workbook, by the number that cells bear. */
export async function readStyles(parts: WorkbookParts): Promise<readonly CellStyle[]> {
  const formats = new Map(BUILT_IN);
  const struckFonts: boolean[] = [];
  const cells: Opened['attributes'][] = [];
  const path: string[] = [];
  await parts.parse('xl/styles.xml', {
    open({ name, attributes }) {
      const within = path.at(-1);
      path.push(name);
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      if (name === 'font' && within === 'fonts') struckFonts.push(false);
      if (name === 'strike' && path.at(-3) === 'fonts') struckFonts[struckFonts.length - 1] = isOn(attributes);
      if (name === 'xf' && within === 'cellXfs') cells.push(attributes);
    },
    close: () => path.pop(),
  });
  return cells.map(({ numFmtId = '', fontId = '' }) => ({
    isStruck: struckFonts[Number(fontId)] ?? false,
    format: formats.get(numFmtId) ?? '',
  }));
}

export function isOn({ val = '1' }: Opened['attributes']): boolean {
  return val !== '0' && val !== 'false';
}

interface ShownNumber {
  readonly text: string;
  readonly flag?: Flag;
}

const DAY = 86_400_000;
const MOST_EXACT = 1e15;
const ZEROS = /^(0+)(?:\.(0+))?$/;

/** A number as a person sees it; flagged where that is not all that the cell keeps. */
export function shownNumber(value: number, format: string, dayZero: string): ShownNumber {
  const code = plainCode(format);
  if (format !== '' && code.replace(/[;\s]/g, '') === '') return { text: String(value), flag: 'hidden' };
  if (/[dmyhs]/.test(code) && !/[0#?]/.test(code) && code !== 'general') return shownDay(value, code, dayZero);
  if (Math.abs(value) >= MOST_EXACT) return { text: String(value), flag: 'shown otherwise' };
  const [, whole, fraction = ''] = ZEROS.exec(format) ?? [];
  if (whole === undefined) return { text: String(value) };
  const [before = '', after = ''] = Math.abs(value).toFixed(Math.min(fraction.length, 20)).split('.');
  const text = `${value < 0 ? '-' : ''}${before.padStart(whole.length, '0')}${after === '' ? '' : `.${after}`}`;
  return text === String(value) ? { text } : { text, flag: 'shown otherwise' };
}

function shownDay(value: number, code: string, dayZero: string): ShownNumber {
  const time = new Date(Date.parse(dayZero) + Math.floor(value) * DAY);
  if (Number.isNaN(time.getTime())) return { text: String(value), flag: 'error' };
  const text = time.toISOString().slice(0, 10);
  // A long name of a day is no number of it.
  const isWhole = /y/.test(code) && /m/.test(code) && /d/.test(code.replace(/d{3,}/g, ''));
  return isWhole ? { text } : { text, flag: 'shown otherwise' };
}

/** Without quoted words, escaped characters and what stands in brackets, in one pass so that no format takes long. */
function plainCode(format: string): string {
  let code = '';
  let closing = '';
  let isEscaped = false;
  for (const character of format.toLowerCase()) {
    if (closing !== '') closing = character === closing ? '' : closing;
    else if (isEscaped) isEscaped = false;
    else if (character === '\\') isEscaped = true;
    else if (character === '"') closing = '"';
    else if (character === '[') closing = ']';
    else code += character;
  }
  return code;
}
