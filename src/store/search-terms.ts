import type { Query } from 'minisearch';

/** From this many letters on, one may be wrong. Numbers are meant as they stand. */
const FUZZY_FROM = 5;
const ONLY_LETTERS = /^\p{L}+$/u;
const INNER_MARKS = /[/.:()\-–_]+/gu;
/** Such as `ISO27001`, which others write as two words. */
const LETTERS_AND_NUMBER = /^(\p{L}{2,})(\p{N}{2,})$/u;

/** Case, accents and kinds of blanks make no difference. */
export function normalized(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The terms of a text: each word, and where marks stand in it also its parts, so that
 * `ISO/IEC 20000-1:2018` is found by all of it, by `20000-1`, by `20000` and by `2018`. Letters and the number behind them
 * count as parts, too: `ISO27001` is found by `27001`, and finds `ISO 27001`.
 */
export function indexTerms(text: string): string[] {
  return [...new Set(words(text).flatMap((word) => [word, ...endings(word), ...parts(word)]))];
}

/** All words must fit; null where there is none. */
export function queryOf(text: string): Query | null {
  const queries = words(text).map(wordQuery);
  return queries.length === 0 ? null : { combineWith: 'AND', queries };
}

function wordQuery(word: string): Query {
  const term = normalized(word);
  const wordParts = parts(word);
  const alternatives: Query[] = [termQuery(term)];
  if (wordParts.length > 0) alternatives.push({ combineWith: 'AND', queries: wordParts.map(termQuery) });
  if (isFuzzy(term)) alternatives.push(...swaps(term).map(exactQuery));
  return { combineWith: 'OR', queries: alternatives };
}

function termQuery(term: string): Query {
  return { queries: [term], tokenize: (text) => [text], prefix: true, fuzzy: isFuzzy(normalized(term)) ? 1 : false };
}

function exactQuery(term: string): Query {
  return { queries: [term], tokenize: (text) => [text], prefix: false, fuzzy: false };
}

function isFuzzy(term: string): boolean {
  return term.length >= FUZZY_FROM && ONLY_LETTERS.test(term);
}

/** Two neighbouring letters swapped is one slip, which an edit distance counts as two. */
function swaps(term: string): string[] {
  return [...term].slice(1).map((letter, index) => term.slice(0, index) + letter + term[index] + term.slice(index + 2));
}

function words(text: string): string[] {
  return text
    .split(/[\s,;"'“”‘’|&]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, ''))
    .filter((word) => word !== '');
}

function parts(word: string): string[] {
  const marked = word.split(INNER_MARKS);
  const found = marked.flatMap((part) => part.split(LETTERS_AND_NUMBER)).filter((part) => part !== '');
  return found.length > 1 || found[0] !== word ? found : [];
}

/** What is left of a word after each inner mark: `20000-1:2018` of `ISO/IEC20000-1:2018`. */
function endings(word: string): string[] {
  return [...word.matchAll(INNER_MARKS)].map((mark) => word.slice(mark.index + mark[0].length)).filter(Boolean);
}
