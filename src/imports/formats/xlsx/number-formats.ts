import type { Input } from '../../input.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

/** By the number that cells bear, the formats in which a number may not be shown as it is kept. */
export type TellingFormats = ReadonlyMap<string, string>;

/** Those that have no text of their own in a workbook. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['2', '0.00'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ...['18', '19', '20', '21', '45', '46', '47'].map((id) => [id, 'h:mm:ss'] as const),
]);

const ZEROS = /^(0+)(?:\.(0+))?$/;

export function tellingFormats(texts: ReadonlyMap<string, string>, input: Input): TellingFormats {
  const [path = '', xml = ''] = [...texts].find(([name]) => /^xl\/[^/]*styles[^/]*\.xml$/i.test(name)) ?? [];
  const codes = new Map(BUILT_IN);
  const ofCells: string[] = [];
  let isOfCells = false;
  for (const tag of tagsOf(xml, path, input)) {
    if (tag.name === 'cellXfs') isOfCells = tag.opens && !tag.closes;
    if (!tag.opens) continue;
    const id = attributeOf(tag, 'numFmtId') ?? '0';
    if (tag.name === 'numFmt') codes.set(id, plain(attributeOf(tag, 'formatCode') ?? ''));
    else if (tag.name === 'xf' && isOfCells) ofCells.push(id);
  }
  const formats = ofCells.map((id, style) => [String(style), codes.get(id) ?? ''] as const);
  return new Map(formats.filter(([, code]) => (ZEROS.test(code) && code !== '0') || !isWholeDay(code)));
}

/** Why a value of the sheet must not be read as it is kept; undefined: it is shown so. */
export function shownOtherwise(value: unknown, code: string): string | undefined {
  if (value instanceof Date) {
    return isWholeDay(code)
      ? undefined
      : 'The cell keeps a day, and does not show day, month and year of it; write the day that is meant in full, or what is no day in a cell that is formatted as text.';
  }
  if (typeof value !== 'number') return undefined;
  const [, whole = '', fraction = ''] = ZEROS.exec(code) ?? [];
  if (whole === '') return undefined;
  const [before = '', after = ''] = Math.abs(value).toFixed(Math.min(fraction.length, 100)).split('.');
  const shown = `${value < 0 ? '-' : ''}${before.padStart(whole.length, '0')}${after === '' ? '' : `.${after}`}`;
  return shown === String(value)
    ? undefined
    : `The number is shown as ${shown} and kept as ${value}; write what is meant in a cell that is formatted as text.`;
}

/** False for a format of days that leaves out a part, such as `mmm-yy`. */
function isWholeDay(code: string): boolean {
  const parts = code.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ' ');
  const isOfTime = /^[^0#?]*[dmyhs]/.test(parts) && !/general/.test(parts);
  return !isOfTime || (/(?<!d)d{1,2}(?!d)/.test(parts) && /m/.test(parts) && /[ye]/.test(parts));
}

/** Format codes hold quotes, which XML writes otherwise. */
function plain(code: string): string {
  return code.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
