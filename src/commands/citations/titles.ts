import { matchAt } from '../../domain/citations/numbers.ts';
import { Phrases, phraseOf } from '../../domain/citations/phrases.ts';
import type { Reference } from '../../domain/citations/references.ts';
import { type ComparedTitle, comparedTitle, isSameTitle } from '../../domain/citations/titles.ts';
import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';

export interface TitledClause {
  readonly number: string;
  readonly title: string | null;
}

/** Titles of a standard's clauses, with the numbers that have them. */
export interface Titles {
  readonly phrases: Phrases<readonly string[]>;
  readonly all: readonly { readonly number: string; readonly title: ComparedTitle }[];
}

/** Brackets or quotation marks around a text. */
const MARKED =
  /[ \t]{0,3}\)?[ \t]{0,3}(?:\(\s?[“"]([^“”"\n]{1,200})[”"]\s?\)|\(\s?([^()“”"\n]{1,200})\s?\)|“([^“”\n]{1,200})”|"([^"\n]{1,200})")/y;
/** Signs between a number and the name of its standard: “ of the standard ”. */
const LONGEST_TO_NAME = 25;
const BETWEEN = /[ \t]{0,3}[:|–—-]{0,3}[ \t]{0,3}/y;

export function titlesOf(clauses: readonly TitledClause[]): Titles {
  const phrases: Titles['phrases'] = new Phrases();
  const all = clauses.flatMap(({ number, title }) =>
    title === null ? [] : [{ number: normalizedClauseNumber(number), title: comparedTitle(title) }],
  );
  for (const { number, title } of all) phrases.add(title.words, (numbers) => [...(numbers ?? []), number]);
  return { phrases, all };
}

/** True if the whole text is a title, with or without the title of its base control before it. */
export function isTitle(text: string, { phrases }: Titles): boolean {
  const found = phrases.at(text, text.lastIndexOf('|') + 1).at(-1);
  return found !== undefined && phraseOf(text.slice(found.end)).length === 0;
}

/**
 * Returns the title of another clause that a text gives to a number: in brackets or quotation marks, or as words behind
 * it that begin with a capital. Null if it gives none, or the clause's own: other words may be anything.
 */
export function otherTitleBehind(text: string, reference: Reference, titles: Titles): string | null {
  const { from, to } = reference;
  if (to !== null) return null;
  const end = endOfName(reference);
  const number = normalizedClauseNumber(from.bare);
  MARKED.lastIndex = end;
  const [, ...marked] = MARKED.exec(text) ?? [];
  const title = marked.find((each) => each !== undefined);
  if (title !== undefined) return isOfOthers(number, numbersTitled(title, titles)) ? title : null;
  const start = end + (matchAt(BETWEEN, text, end)?.length ?? 0);
  const found = titles.phrases.at(text, start);
  const words = text.slice(start, found.at(-1)?.end ?? start);
  const isTitle = /^\p{Lu}/u.test(words) && phraseOf(words).length > 1;
  return isTitle &&
    isOfOthers(
      number,
      found.flatMap(({ value }) => value),
    )
    ? words
    : null;
}

/** Returns the end of the number, or of the standard named right after it: “8.6.1 of ISO 20000-1”. */
function endOfName({ end, standard }: Reference): number {
  const isBehind = standard !== null && standard.start >= end && standard.start - end <= LONGEST_TO_NAME;
  return isBehind ? standard.end : end;
}

function numbersTitled(text: string, { phrases, all }: Titles): readonly string[] {
  if (isTitle(text, { phrases, all })) return phrases.at(text, text.lastIndexOf('|') + 1).at(-1)?.value ?? [];
  const title = comparedTitle(text);
  if (title.capitals.size === 0) return [];
  return all.filter((each) => isSameTitle(each.title, title)).map((each) => each.number);
}

/** True if the title belongs to other clauses only. An enhancement may have the title of its base control. */
function isOfOthers(number: string, titled: readonly string[]): boolean {
  return titled.length > 0 && !titled.some((each) => number === each || number.startsWith(`${each}.`));
}
