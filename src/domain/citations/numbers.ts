import { hasKnownForm, type KnownNumbers } from './known-numbers.ts';

/** Clause numbers as texts write them: `8.6.1`, `A.5.1`, `CC6.1`, `AC-2 (1)`, `KSI-IAM-MFA`. */

const NUMBER =
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-/]|\p{N}[.:,])(?:(?:[A-Z]{1,5}(?:[.&-][A-Z]{1,5}){0,2}[-–.]?|[a-z]{2,3}(?:[.-][a-z]{2,3}){0,2}-)(?=\d))?\d{1,3}(?:\.\d{1,3}){0,6}(?![\p{N}_%]|[.:]\p{N}|\/\p{N}{1,2}\/\p{N}{4}|-\p{L}|\p{L}{2}|\s(?:%|percent|million|hours|minutes|days|times))/gu;
const NUMBER_HERE =
  /(?:(?:[A-Z]{1,5}(?:[.&-][A-Z]{1,5}){0,2}[-–.]?|[a-z]{2,3}(?:[.-][a-z]{2,3}){0,2}-)(?=\d))?\d{1,3}(?:\.\d{1,3}){0,6}(?![\p{N}_%]|[.:]\p{N}|\/\p{N}{1,2}\/\p{N}{4}|-\p{L}|\p{L}{2}|\s(?:%|percent|million|hours|minutes|days|times))/uy;
/** A number without digits, such as `KSI-IAM-MFA` or `GV.OC`. */
const CODE =
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-/.])(?:[A-Z]{2,5}(?:[.-][A-Z]{2,5}){0,2}|[a-z]{2,3}(?:[.-][a-z]{2,3}){1,2})(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])/gu;
const CODE_HERE =
  /(?:[A-Z]{2,5}(?:[.-][A-Z]{2,5}){0,2}|[a-z]{2,3}(?:[.-][a-z]{2,3}){1,2})(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])/uy;
const ENHANCEMENT = /\s?\((\d{1,3})\)/y;
/** An item of a list within a clause: ` a)`, ` a.`, `(a)`, `.a`, with its sub-items. */
const ITEM =
  /(?:\s?\([a-z]{1,4}\)|\.?[a-z]\)|\.?[a-z](?![\p{L}\p{N}])|\s[a-z]\)|\s[a-z]\.(?=\s|$))(?:\s?\(?\w{1,4}\)){0,5}/uy;
const ITEM_ALONE = /\(?[a-z]{1,4}\)/y;

/** Returns a text of equal length with plain spaces and hyphens. */
export function withPlainSigns(text: string): string {
  return text.replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ').replace(/[\u2010\u2011\u2212]/g, '-');
}

/** A number and its position. */
export interface WrittenNumber {
  /** As written, with items and without spaces. */
  readonly text: string;
  /** The number without its list items. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the positions at which numbers may begin, in order. */
export function numberStarts(text: string, known: KnownNumbers): readonly number[] {
  const codes = [...text.matchAll(CODE)].filter(([code]) => hasKnownForm(known, code));
  return [...text.matchAll(NUMBER), ...codes].map(({ index }) => index).sort((left, right) => left - right);
}

/** Reads the number at a position with its enhancement and items, or null. */
export function numberAt(text: string, start: number, known: KnownNumbers): WrittenNumber | null {
  const number = matchAt(NUMBER_HERE, text, start);
  if (number === null) return codeAt(text, start, known);
  let end = start + number.length;
  if (isLettered(number)) end += matchAt(ENHANCEMENT, text, end)?.length ?? 0;
  const bare = text.slice(start, end);
  end += matchAt(ITEM, text, end)?.length ?? 0;
  return { text: tidy(text.slice(start, end)), bare: tidy(bare), start, end };
}

/** Reads a number without digits if it has the form of the standard's numbers. */
function codeAt(text: string, start: number, known: KnownNumbers): WrittenNumber | null {
  const code = matchAt(CODE_HERE, text, start);
  if (code === null || !hasKnownForm(known, code)) return null;
  return { text: code, bare: code, start, end: start + code.length };
}

/** Reads another enhancement of the preceding control: the (3) in “AC-2(1), (3)”. */
export function enhancementAt(text: string, start: number, { bare }: WrittenNumber): WrittenNumber | null {
  if (!isLettered(bare)) return null;
  const enhancement = matchAt(ENHANCEMENT, text, start);
  if (enhancement === null) return null;
  const number = `${bare.replace(/\(.*/, '')}${enhancement.trim()}`;
  return { text: number, bare: number, start, end: start + enhancement.length };
}

/** Returns the end of an item without its number, such as the b) in “8.6.1 a) and b)”, or null. */
export function itemEndAt(text: string, start: number): number | null {
  const item = matchAt(ITEM_ALONE, text, start);
  return item === null ? null : start + item.length;
}

/** True for numbers with letters, such as AC-2 and A.5.1. */
export function isLettered(number: string): boolean {
  return /^[A-Za-z]/.test(number);
}

export function matchAt(expression: RegExp, text: string, start: number): string | null {
  expression.lastIndex = start;
  return expression.exec(text)?.[0] ?? null;
}

function tidy(number: string): string {
  return number.replace(/\s/g, '').replace('–', '-');
}
