/** Numbers of clauses as they are written in a text: `8.6.1`, `A.5.1`, `CC6.1`, `AC-2 (1)`. */

const NUMBER =
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-/]|\p{N}[.:,])(?:(?:[A-Z]{1,5}(?:[.&][A-Z]{1,5})?[-–.]?|[a-z]{2}-)(?=\d))?\d{1,3}(?:\.\d{1,3}){0,6}(?![\p{N}_%]|[.:]\p{N}|\/\p{N}{1,2}\/|-\p{L}|\p{L}{2}|\s(?:%|percent|million|hours|minutes|days|times))/gu;
const NUMBER_HERE =
  /(?:(?:[A-Z]{1,5}(?:[.&][A-Z]{1,5})?[-–.]?|[a-z]{2}-)(?=\d))?\d{1,3}(?:\.\d{1,3}){0,6}(?![\p{N}_%]|[.:]\p{N}|\/\p{N}{1,2}\/|-\p{L}|\p{L}{2}|\s(?:%|percent|million|hours|minutes|days|times))/uy;
const ENHANCEMENT = /\s?\((\d{1,3})\)/y;
/** An item of a list within a clause: ` a)`, `(a)`, `.a`, with what stands under it. */
const ITEM = /(?:\s?\([a-z]{1,4}\)|\.?[a-z]\)|\.?[a-z](?![\p{L}\p{N}])|\s[a-z]\))(?:\s?\(?\w{1,4}\)){0,5}/uy;
const ITEM_ALONE = /\(?[a-z]{1,4}\)/y;

/** Returns a text of equal length with plain blanks and hyphens. */
export function withPlainSigns(text: string): string {
  return text.replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ').replace(/[\u2010\u2011\u2212]/g, '-');
}

/** A number and where it stands. */
export interface WrittenNumber {
  /** As written, with items and without blanks. */
  readonly text: string;
  /** The number without the items of its list. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** Returns where numbers may begin, in order. */
export function* numberStarts(text: string): Iterable<number> {
  for (const { index } of text.matchAll(NUMBER)) yield index;
}

/** Reads the number at a position with its enhancement and items; null if there is none. */
export function numberAt(text: string, start: number): WrittenNumber | null {
  const number = matchAt(NUMBER_HERE, text, start);
  if (number === null) return null;
  let end = start + number.length;
  if (isLettered(number)) end += matchAt(ENHANCEMENT, text, end)?.length ?? 0;
  const bare = text.slice(start, end);
  end += matchAt(ITEM, text, end)?.length ?? 0;
  return { text: tidy(text.slice(start, end)), bare: tidy(bare), start, end };
}

/** Reads a further enhancement of the control before: the (3) of “AC-2(1), (3)”. */
export function enhancementAt(text: string, start: number, { bare }: WrittenNumber): WrittenNumber | null {
  if (!isLettered(bare)) return null;
  const enhancement = matchAt(ENHANCEMENT, text, start);
  if (enhancement === null) return null;
  const number = `${bare.replace(/\(.*/, '')}${enhancement.trim()}`;
  return { text: number, bare: number, start, end: start + enhancement.length };
}

/** Returns the end of an item that stands alone, as the b) of “8.6.1 a) and b)”; null if there is none. */
export function itemEndAt(text: string, start: number): number | null {
  const item = matchAt(ITEM_ALONE, text, start);
  return item === null ? null : start + item.length;
}

/** True for numbers with letters, such as AC-2 and A.5.1. */
export function isLettered(number: string): boolean {
  return /^[A-Za-z]/.test(number);
}

/** Returns the letters of a number with the sign behind them; empty without letters. */
export function prefixOf(number: string): string {
  return /^[A-Z][A-Z.&-]{0,15}(?=\d)/i.exec(number.replace('–', '-'))?.[0].toUpperCase() ?? '';
}

/** Returns the letters that numbers begin with, such as `AC-`. */
export function prefixesOf(numbers: readonly string[]): ReadonlySet<string> {
  return new Set(numbers.map(prefixOf).filter((prefix) => prefix !== ''));
}

export function matchAt(expression: RegExp, text: string, start: number): string | null {
  expression.lastIndex = start;
  return expression.exec(text)?.[0] ?? null;
}

function tidy(number: string): string {
  return number.replace(/\s/g, '').replace('–', '-');
}
