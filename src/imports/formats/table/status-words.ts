import { LRUCache } from 'lru-cache';
import type { ScopeStatus } from '../../../domain/statements.ts';
import { withoutMarksOfWord } from '../names/marks.ts';
import { beginningsOf } from './begun-status.ts';

/** A plain no, which denies what its heading says. */
const DENIALS = ['no', 'n', 'false', '✗', '✘', '❌', '✖', ':x:', 'nein', 'non'];

/** Whole labels; nothing is guessed from a part of one. */
const WORDS: Record<ScopeStatus, readonly string[]> = {
  IN_SCOPE: [
    ...['in scope', 'in audit scope', 'yes', 'y', 'true', 'x', '[x]', '✔', '✓', '✅', '☑', '🗸', '√', '●'],
    ...['ja', 'oui'],
    ...[':heavy check mark:', ':white check mark:', ':ballot box with check:'],
    ...['authorized', 'authorised', 'certified', 'included', 'covered', 'attested'],
  ],
  NOT_IN_SCOPE: [
    ...DENIALS,
    ...['not in scope', 'out of scope', 'not in audit scope'],
    ...['not authorized', 'not authorised', 'not certified', 'not included', 'not covered', 'excluded'],
  ],
  IN_AUDIT: [
    ...['in audit', 'under audit', 'in process', 'in progress', 'in review', 'under review', 'in assessment'],
    ...[
      'under assessment',
      'being assessed',
      '3pao assessment',
      'jab review',
      'joint authorization board (jab) review',
    ],
  ],
  PLANNED: ['planned', 'roadmap', 'on roadmap', 'on the roadmap', 'upcoming', 'future'],
};

export const STATUS_BY_WORD: ReadonlyMap<string, ScopeStatus> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as ScopeStatus])),
);

export const begunStatus = beginningsOf(STATUS_BY_WORD);

/** Say that there is nothing to say. */
const NONE = ['', '-', '--', 'n/a', 'n.a.', 'n.a', 'na', 'not applicable'];
const OPEN = ['tbd', 'to be determined'];
const NOTHING = new Set([...NONE, ...OPEN]);

/** What an operator says of words that are not known here; by the word as it is compared. */
export type StatusWords = ReadonlyMap<string, ScopeStatus | null>;

/** What a cell says of scope; no status: nothing, by its own word. */
export interface WrittenStatus {
  readonly status: ScopeStatus | null;
  /** What stands in brackets behind the word, such as "US only". */
  readonly condition: string | null;
}

/** The status that a label says; null where it is none of those known. */
export function statusOf(label: string): ScopeStatus | null {
  return STATUS_BY_WORD.get(statusWord(label)) ?? null;
}

/** True for a cell that is empty, or says by its word that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(statusWord(text));
}

/** True for a cell that leaves open what is to be said, unless the operator says what that means. */
export function leavesOpen(text: string, words: StatusWords): boolean {
  const word = statusWord(withoutMarksOfWord(text));
  return OPEN.includes(word) && !words.has(word);
}

/** A note in the words of its list; null where there is none. What is still to be determined is a note. */
export function noteIn(text: string): string | null {
  return NONE.includes(statusWord(text)) ? null : text;
}

/** The status in a cell, with what is said of it and without footnote marks; null where the word is not known, or gainsaid in brackets behind it. */
export function readStatus(text: string, words: StatusWords): WrittenStatus | null {
  const whole = meaningOf(text, words);
  if (whole !== undefined) return { status: whole, condition: null };
  const unmarked = withoutMarksOfWord(text);
  if (unmarked !== text) return readStatus(unmarked, words);
  const { word, condition } = bracketed(text);
  const status = meaningOf(word, words) ?? null;
  return status === null || isGainsaid(status, condition, words) ? null : { status, condition };
}

/** True for a word of some status, also where what stands behind it in brackets gainsays it. */
export function saysStatus(text: string, words: StatusWords): boolean {
  const whole = meaningOf(text, words);
  if (whole !== undefined) return whole !== null;
  const unmarked = withoutMarksOfWord(text);
  return unmarked === text ? meaningOf(bracketed(text).word, words) != null : saysStatus(unmarked, words);
}

/** True for a plain no, with or without something behind it, unless the operator says what it means. */
export function isDenial(text: string, words: StatusWords): boolean {
  const unmarked = withoutMarksOfWord(text);
  const word = statusWord(bracketed(unmarked).word || unmarked || text);
  return DENIALS.includes(word) && !words.has(word);
}

/**
 * True where what stands beside a status is a word for in scope itself, and the status is not, or the other way round; beside
 * one in scope, also where it only begins with such a word.
 */
export function isGainsaid(status: ScopeStatus, beside: string, words: StatusWords): boolean {
  const whole = readStatus(beside, words) ?? readStatus(beside.replace(/[.!]$/, ''), words);
  if (whole === null) return status === 'IN_SCOPE' && begunStatus(beside) !== null;
  return whole.status !== null && (whole.status === 'IN_SCOPE') !== (status === 'IN_SCOPE');
}

/** The first of some texts by which a status is gainsaid; null: none. */
export function gainsaidIn(texts: readonly string[], status: ScopeStatus, words: StatusWords): string | null {
  return texts.find((text) => isGainsaid(status, text, words)) ?? null;
}

/** A word and what stands in brackets behind it; both empty where nothing does. */
function bracketed(text: string): { readonly word: string; readonly condition: string } {
  const opening = text.search(/[([]/);
  const word = text.slice(0, Math.max(opening, 0)).trimEnd();
  const condition = /[)\]]$/.test(text.slice(-1)) ? text.slice(opening + 1, -1).trim() : '';
  return word === '' || condition === '' || condition.includes('\n')
    ? { word: '', condition: '' }
    : { word, condition };
}

/** Undefined where the word is not known. */
function meaningOf(text: string, words: StatusWords): ScopeStatus | null | undefined {
  const word = statusWord(text);
  if (words.has(word)) return words.get(word);
  return NOTHING.has(word) ? null : STATUS_BY_WORD.get(word);
}

/** As words are compared. */
export function statusWord(label: string): string {
  return wordsByLabel.memo(label);
}

/** A list has the same few in all of its rows. */
const wordsByLabel = new LRUCache<string, string>({ max: 1_000, memoMethod: (label) => readStatusWord(label) });

function readStatusWord(label: string): string {
  return (
    label
      // Says that a sign is to be shown in colour or not.
      .replace(/[\uFE0E\uFE0F]/gu, '')
      .toLowerCase()
      .replace(/^[\u2010-\u2015]+$/u, '-')
      .replace(/(?<=.)[\s_\u2010-\u2015-]+/gu, ' ')
      .trim()
  );
}

/** How to keep what gainsays a status as a condition of it; a word that is a status would mean nothing in cells either. */
export function keptAsCondition(remark: string): string {
  return keptAs('is a condition', remark);
}

/** The same of what stands beside a name. */
export function keptInName(remark: string): string {
  return keptAs('is of the name', remark);
}

function keptAs(what: string, remark: string): string {
  const isWord = statusOf(remark.replace(/[.!]$/, '')) !== null;
  return isWord ? '' : `, or say with --word "${remark}=NOTHING" that it ${what}`;
}

/** Of a word that is not known, and what to do about it. */
export function unknownStatus(text: string): string {
  const { word, condition } = bracketed(text);
  const [said, beside] = [statusOf(word), statusOf(condition) ?? begunStatus(condition)];
  if (said !== null && beside !== null) {
    return `"${text}" says two things of scope; tell which is meant, such as --word "${text}=${beside}".`;
  }
  return `"${text}" is no status that is known, such as "in scope", "not in scope", "in audit" or "planned"; tell what it means, such as --word "${text}=IN_SCOPE".`;
}

/** Of a word that is known to say nothing. */
export function saysNothingOfScope(text: string): string {
  return `"${text}" says nothing of scope.`;
}
