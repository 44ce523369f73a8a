import { isDrawn } from './matrix/drawn.ts';
import { isOfOtherThings, isOfScope } from './scope-headings.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus, type StatusWords, saysStatus } from './table/status-words.ts';

/** The first rows of a column. */
export interface ColumnSample {
  readonly heading: string;
  /** What they say: an empty cell, a dash and "n/a" say nothing. */
  readonly texts: readonly string[];
  /** True where some of them say nothing. */
  readonly isPartly: boolean;
}

export function sampleOf(
  position: number,
  { cells: headings, below }: { readonly cells: readonly string[]; readonly below: readonly SheetRecord[] },
  words: StatusWords,
): ColumnSample {
  const rows = below.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const all = rows.map(({ cells }) => cells[position] ?? '');
  const heading = headings[position] ?? '';
  // Such as the sign of a link.
  const isAside = (text: string) => isDrawn(text) && isOfOtherThings(heading);
  const texts = all.filter((text) => text !== '' && !isAside(text) && readStatus(text, words)?.status !== null);
  return { heading, texts, isPartly: texts.length < all.length };
}

/** True where at least half of what the first rows say in the column are statuses. */
export function holdsTicks({ texts }: ColumnSample, words: StatusWords): boolean {
  const statuses = texts.filter((text) => maySay(text, words));
  return statuses.length > 0 && statuses.length * 2 >= texts.length;
}

/** True where any of the first rows has a status in the column, whatever the others have there. */
export function tells({ texts }: ColumnSample, words: StatusWords): boolean {
  return texts.some((text) => maySay(text, words));
}

/** What is only drawn may be a tick. */
function maySay(text: string, words: StatusWords): boolean {
  return saysStatus(text, words) || isDrawn(text);
}

/** True where the column may mark rows by what is no status that is known: it tells some from others, and little else. */
export function mayMark({ heading, texts, isPartly }: ColumnSample, words: StatusWords): boolean {
  const different = new Set(texts);
  if (different.size === 0) return false;
  const all = (isSuch: (text: string) => boolean) => [...different].every(isSuch);
  if (all((text) => isSign(text, words))) return true;
  if (isOfScope(heading)) return different.size <= MOST_WORDS && all((text) => FEW_WORDS.test(text) || isBit(text));
  const divides = different.size > 1 || isPartly;
  return divides && !isOfOtherThings(heading) && different.size <= MOST_LETTERS && (all(isBit) || all(isLetter));
}

const MOST_WORDS = 4;
const MOST_LETTERS = 3;
const FEW_WORDS = /^[^\s\d]+(?:\s[^\s\d]+){0,2}$/u;

/** A mark that is no word, such as ○. */
export function isSign(text: string, words: StatusWords): boolean {
  return /^[^\p{L}\p{N}\s]{1,3}$/u.test(text) && readStatus(text, words)?.status !== null;
}

/** As a font of signs has ticks, such as `ü`, and as lists with a legend do. */
function isLetter(text: string): boolean {
  return /^\p{L}$/u.test(text);
}

function isBit(text: string): boolean {
  return text === '0' || text === '1';
}
