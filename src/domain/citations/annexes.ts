import { annexedNumber, annexOf, type KnownNumbers } from './known-numbers.ts';
import type { WrittenNumber } from './numbers.ts';

/** “Annex A”, “Annex A controls”, “Annex” before a number. */
const ANNEX =
  /(?<!\p{L})annex(?:\s{1,2}([A-Z])(?![\p{L}\p{N}]))?(?:[\s:,(–—-]{1,4}(?:security\s)?(?:controls?|ref(?:erence|\.)?s?))?[\s:,("“–—-]{1,4}$/iu;
const CONTROL = /(?<![\p{L}\p{N}_])controls?(?:\s(?:no|nr|number|id|ref)\.?)?[\s:.("“-]{1,4}$/iu;
const LETTER_APART = /(?<![\p{L}\p{N}_])([A-Z])\s(?=\d{1,2}\.\d)/gu;
const SENTENCE_START = /(?:^|[.!?]["”)]?\s{1,3}|\n\s{0,9}(?:[-*+>#|]{1,6}\s{1,3})?)$/u;
/** A number, then a lower-case word that does not continue a list of numbers. */
const SENTENCE_GOES_ON = /^[\d.]{1,12}\s{1,3}(?!(?:and|or|to|through|of|in)(?!\p{L}))\p{Ll}/u;

/** Writes “A 8.8” as “A.8.8” if the standard has such an annex. In prose, “A” may be the article: “A 8.8 magnitude”. */
export function withAnnexJoined(text: string, known: KnownNumbers, { isProse }: { readonly isProse: boolean }): string {
  const annex = annexOf(known);
  if (annex === null) return text;
  return text.replace(LETTER_APART, (written: string, letter: string, start: number) => {
    const isArticle =
      isProse &&
      SENTENCE_START.test(text.slice(Math.max(0, start - 20), start)) &&
      SENTENCE_GOES_ON.test(text.slice(start + written.length, start + written.length + 30));
    return letter !== annex || isArticle ? written : `${letter}.`;
  });
}

/** Returns the letter of the annex that the words before a number name, or null. */
export function annexNamed(before: string): string | null {
  const [named, letter = 'A'] = ANNEX.exec(before) ?? [];
  return named === undefined ? null : letter.toUpperCase();
}

/** Returns the letter for a number without one after “Annex A”, or after “control” if only the annex has controls. */
export function letterFor(before: string, { bare }: WrittenNumber, known: KnownNumbers): string | null {
  if (!/^\d+\.\d/.test(bare)) return null;
  return annexNamed(before) ?? (CONTROL.test(before) && annexedNumber(known, bare) !== null ? annexOf(known) : null);
}

export function withLetter<Number extends WrittenNumber>(letter: string | null, number: Number): Number {
  if (letter === null || !/^\d+\.\d/.test(number.bare)) return number;
  return { ...number, text: `${letter}.${number.text}`, bare: `${letter}.${number.bare}` };
}
