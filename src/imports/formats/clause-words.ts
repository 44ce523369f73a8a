import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';

const WORDS =
  /^(?:(?:clause|section|article|art\.|annex|appendix|chapter|control|requirement|req\.?)\s+|§+\s*)(?=[A-Z\d])/i;

/** A number without the words, blanks and dots that lists put around it: `Clause 4.1.`, `§ 7`, `Annex A`, `AC-2 (1)`. */
export function printedNumber(text: string): string {
  return text
    .replace(WORDS, '')
    .replace(/(?<!\s)\s+(?=\()/g, '')
    .replace(/(?<=.)\.$/, '');
}

/**
 * The longest beginning of a number that is a number of the list, as that spells it: `4.1` for `4.1.2`, `AC-2` for
 * `AC-2(1)`; empty: none.
 */
export function parentByNumber(number: string, listed: (number: string) => string | null): string {
  const shorter = number.replace(/(?:\([^()]*\)|\.[^.()]*)$/, '');
  if (shorter === number || shorter === '') return '';
  return listed(shorter) ?? parentByNumber(shorter, listed);
}

/** True for the number of a control with one more in brackets. */
export function isEnhancementOf(number: string, parent: string): boolean {
  if (parent === '') return false;
  const whole = normalizedClauseNumber(parent);
  return [...number.matchAll(/\(/g)].some(({ index }) => normalizedClauseNumber(number.slice(0, index)) === whole);
}
