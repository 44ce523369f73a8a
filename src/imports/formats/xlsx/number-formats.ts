import { attributeOf, type XmlTag } from './xml-tags.ts';

/** Those that tell, and have no text of their own in a workbook. */
export const BUILT_IN_FORMATS: ReadonlyMap<string, string> = new Map([
  ['2', '0.00'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ...['18', '19', '20', '21', '45', '46', '47'].map((id) => [id, 'h:mm:ss'] as const),
]);

const ZEROS = /^(0+)(?:\.(0+))?$/;

const NOT_SHOWN =
  'The cell has a number format that shows nothing of what it keeps, and that may not be meant; delete the row, or show the value.';

/** True for a format in which a value may not be shown as it is kept. */
export function isTelling(code: string): boolean {
  return (ZEROS.test(code) && code !== '0') || !isWholeDay(code) || sectionsOf(code).includes('');
}

/** Why a value of the sheet must not be read as it is kept; undefined: it is shown so. */
export function shownOtherwise(value: unknown, code: string): string | undefined {
  if (showsNothing(value, code)) return NOT_SHOWN;
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
  const parts = code.toLowerCase().replace(/"[^"]*(?:"|$)|\\.|\[[^\]]*(?:\]|$)/g, ' ');
  const isOfTime = /^[^0#?]*[dmyhs]/.test(parts) && !/general/.test(parts);
  return !isOfTime || (/(?<!d)d{1,2}(?!d)/.test(parts) && /m/.test(parts) && /[ye]/.test(parts));
}

/** What a format makes of numbers above, below and of zero, and of texts; none: it makes one of all. */
function sectionsOf(code: string): readonly string[] {
  const plain = code.replace(/"[^"]*(?:"|$)|\\.|\[[^\]]*(?:\]|$)/g, (part) =>
    part === '""' || part.startsWith('[') ? '' : 'x',
  );
  const sections = plain.split(';');
  return sections.length === 1 ? [] : sections.map((section) => section.trim());
}

function showsNothing(value: unknown, code: string): boolean {
  const sections = sectionsOf(code);
  // Under conditions of its own a format has other sections than these.
  if (/\[[<>=]/.test(code)) return sections.length > 0 && sections.every((section) => section === '');
  if (typeof value !== 'number' && !(value instanceof Date)) return sections[3] === '';
  const ofZero = sections.length > 2 ? 2 : 0;
  const ofOthers = Number(value) < 0 ? 1 : 0;
  return sections[Number(value) === 0 ? ofZero : ofOthers] === '';
}

/** Format codes hold quotes, which XML writes otherwise. */
export function formatCode(tag: XmlTag): string {
  return (attributeOf(tag, 'formatCode') ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
