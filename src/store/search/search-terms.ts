import { stemmer } from 'stemmer';
import { firstByKey } from '../../domain/grouping.ts';
import { FILLERS } from '../../domain/names.ts';
import { relatedWords } from './related-words.ts';

/** Shortest word that may have one wrong letter. Numbers must be exact. */
const FUZZY_FROM = 5;
const ONLY_LETTERS = /^\p{L}+$/u;
const INNER_MARKS = /[/.:()\-–_]+/gu;
/** Words such as `ISO27001`, which are also written as two. */
const LETTERS_AND_NUMBER = /^(\p{L}{2,})(\p{N}{2,})$/u;

/** Ignores case, accents and kinds of blanks. */
export function normalized(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Splits a text into words, and words into parts at punctuation: `ISO/IEC 20000-1:2018` is found by the whole text,
 * `20000-1`, `20000` and `2018`. Letters followed by a number are also split: `ISO27001` is found by `27001`, and finds
 * `ISO 27001`.
 */
export function indexTerms(text: string): string[] {
  return [...new Set(words(text).flatMap((word) => [word, ...endings(word), ...parts(word)]))];
}

/** A query term in the spelling of the index. */
export interface Term {
  readonly term: string;
  /** True if longer words also match. */
  readonly prefix: boolean;
  /** Number of wrong letters allowed. */
  readonly fuzzy: number | false;
}

export type SearchQuery = Term | { readonly combineWith: 'AND' | 'OR'; readonly queries: readonly SearchQuery[] };

export function wordCount(text: string): number {
  return distinctWords(text).length;
}

/** Counts the terms of a query: its words, and the parts of words with punctuation. */
export function termCount(text: string): number {
  return distinctWords(text).reduce((count, word) => count + 1 + parts(word).length, 0);
}

/** Builds a query that matches all distinct words; null without words. */
export function queryOf(text: string): SearchQuery | null {
  const queries = distinctWords(text).map(wordQuery);
  return queries.length === 0 ? null : { combineWith: 'AND', queries };
}

/** Minimum length of words with a stem: “at” and “of” are in all kinds of texts. */
const STEM_FROM = 3;

/** Returns the stem of a word, the same for “encrypted” and “encryption”; null for filler words. */
export function stemOf(word: string): string | null {
  const term = normalized(word);
  return ONLY_LETTERS.test(term) && term.length >= STEM_FROM && !FILLERS.has(term) ? stemmer(term) : null;
}

/**
 * Returns a query for each distinct word with a stem, which matches its stem and those of related words; empty for a
 * text with numbers.
 */
export function stemQueriesOf(text: string): readonly SearchQuery[] {
  if (/\p{N}/u.test(text)) return [];
  const found = distinctWords(text).flatMap((word) => {
    const stem = stemOf(word);
    return stem === null ? [] : [[stem, ...relatedWords(normalized(word)).flatMap((each) => stemOf(each) ?? [])]];
  });
  return found.map((stems) => ({ combineWith: 'OR', queries: [...new Set(stems)].map(exactQuery) }));
}

/** Minimum length of words that may have one wrong letter in near matches. */
const LOOSE_FROM = 4;

/**
 * Builds a query that matches any of the first distinct words, without filler words, with up to one wrong letter; null
 * without words.
 */
export function looseQueryOf(text: string, mostWords: number): SearchQuery | null {
  const terms = distinctWords(text)
    .map(normalized)
    .filter((term) => !FILLERS.has(term))
    .slice(0, mostWords);
  const queries = terms.map((term) => {
    const mayDiffer = term.length >= LOOSE_FROM && ONLY_LETTERS.test(term);
    // Two letters are the beginning of too many names.
    return { term, prefix: [...term].length > 2, fuzzy: mayDiffer ? (1 as const) : (false as const) };
  });
  return queries.length === 0 ? null : { combineWith: 'OR', queries };
}

function wordQuery(word: string): SearchQuery {
  const term = normalized(word);
  const wordParts = parts(word);
  const alternatives: SearchQuery[] = [termQuery(term)];
  if (wordParts.length > 0) {
    alternatives.push({ combineWith: 'AND', queries: [...new Set(wordParts.map(normalized))].map(termQuery) });
  }
  if (isFuzzy(term)) alternatives.push(...swaps(term).map(exactQuery));
  return { combineWith: 'OR', queries: alternatives };
}

/** Not a prefix query for a single character, which would match too much. */
function termQuery(term: string): Term {
  return { term, prefix: [...term].length > 1, fuzzy: isFuzzy(term) ? 1 : false };
}

function exactQuery(term: string): Term {
  return { term, prefix: false, fuzzy: false };
}

function isFuzzy(term: string): boolean {
  return term.length >= FUZZY_FROM && ONLY_LETTERS.test(term);
}

/** Returns the term with each pair of neighbouring letters swapped, which is a single typing error but two edits. */
function swaps(term: string): string[] {
  return [...term].slice(1).map((letter, index) => term.slice(0, index) + letter + term[index] + term.slice(index + 2));
}

function distinctWords(text: string): readonly string[] {
  return firstByKey(words(text), normalized);
}

function words(text: string): string[] {
  return text
    .split(/[\s,;"'“”‘’|&]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, ''))
    .filter((word) => word !== '');
}

function parts(word: string): string[] {
  const marked = word.split(INNER_MARKS);
  const found = marked.flatMap((part) => part.split(LETTERS_AND_NUMBER)).filter((part) => part !== '');
  return found.length > 1 || found[0] !== word ? found : [];
}

/** Returns the rest of a word after each inner mark: `20000-1:2018` of `ISO/IEC20000-1:2018`. */
function endings(word: string): string[] {
  return [...word.matchAll(INNER_MARKS)].map((mark) => word.slice(mark.index + mark[0].length)).filter(Boolean);
}
