import { normalizedClauseNumber } from '../clauses/clause-numbers.ts';

/** Numbers of a standard, used to distinguish its citations from other numbers. */
export interface KnownNumbers {
  /** Letters that numbers begin with, such as `AC-` and `A.`; both `GV.` and `GV.OC-` for `GV.OC-01`. */
  readonly prefixes: ReadonlySet<string>;
  /** Prefixes of numbers without digits, such as `KSI-IAM-` for `KSI-IAM-MFA`. */
  readonly codePrefixes: ReadonlySet<string>;
  /** True if the standard has a number, in any spelling. */
  readonly holds: (number: string) => boolean;
}

export function knownNumbers(numbers: readonly string[]): KnownNumbers {
  const spellings = new Set(numbers.map(spelledAlike));
  return {
    prefixes: new Set(numbers.flatMap(prefixesIn)),
    codePrefixes: new Set(numbers.filter(isCode).flatMap(prefixesIn)),
    holds: (number) => spellings.has(spelledAlike(number)),
  };
}

/** Joins the numbers of several editions. */
export function allNumbers(editions: readonly KnownNumbers[]): KnownNumbers {
  const [only, ...others] = editions;
  if (only !== undefined && others.length === 0) return only;
  return {
    prefixes: new Set(editions.flatMap(({ prefixes }) => [...prefixes])),
    codePrefixes: new Set(editions.flatMap(({ codePrefixes }) => [...codePrefixes])),
    holds: (number) => editions.some(({ holds }) => holds(number)),
  };
}

/** Returns one spelling for `A.5.15`, `A5.15` and `A 5.15`, and for `AC-2 (1)` and `ac-02.01`. */
export function spelledAlike(number: string): string {
  return normalizedClauseNumber(number.replace(/\s+/g, '')).replace(/(?<=^[a-z.&-]{0,20}[a-z])[-.](?=\d)/, '');
}

/**
 * Returns the letter of the annex that numbers its controls, such as `A` for `A.5.15`; null if there is none, or more
 * than one.
 */
export function annexOf({ prefixes }: KnownNumbers): string | null {
  const [annex, ...others] = [...prefixes].filter((prefix) => /^[A-Z]\.$/.test(prefix));
  return annex === undefined || others.length > 0 ? null : annex.charAt(0);
}

/**
 * Returns the number with the letter of the annex, such as `A.5.15` for `5.15`; null if the standard has no such
 * number.
 */
export function annexedNumber(known: KnownNumbers, number: string): string | null {
  const annex = /^\d/.test(number) ? annexOf(known) : null;
  const annexed = `${annex}.${number}`;
  return annex !== null && known.holds(annexed) ? annexed : null;
}

/**
 * True if a lettered number has the form of the standard's numbers: `A5.15` has the form of `A.5.15`; the car model
 * `A5` does not.
 */
export function hasKnownForm({ prefixes, codePrefixes, holds }: KnownNumbers, number: string): boolean {
  const own = prefixesIn(number);
  if (isCode(number)) {
    // Small letters with a sign are mostly other words: “gv.oc”, “id.me”.
    const isLike = /^[A-Z]/.test(number)
      ? own.some((prefix) => codePrefixes.has(prefix))
      : own.length > 1 && codePrefixes.has(own.at(-1) ?? '');
    return isLike || holds(number);
  }
  // Controls have at most two digits; exams, models and tickets have more.
  if (/\d{3}/.test(number)) return false;
  if (own.some((prefix) => prefixes.has(prefix))) return true;
  const letters = own.at(-1)?.replace(/[-.]$/, '') ?? '';
  return letters !== '' && /\d[.(]/.test(number) && ['.', '-', ''].some((sign) => prefixes.has(letters + sign));
}

function isCode(number: string): boolean {
  return !/\d/.test(number);
}

/** Returns the letters before each part of a number: `GV.` and `GV.OC-` for `GV.OC-01`. */
function prefixesIn(number: string): readonly string[] {
  const text = number.replace('–', '-').toUpperCase();
  return [...text.matchAll(/(?<=^[A-Z.&-]{0,20})(?:[A-Z][-.&]|[A-Z](?=\d))/g)].map(({ index, 0: end }) =>
    text.slice(0, index + end.length),
  );
}
