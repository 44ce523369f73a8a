import { firstPast } from '../grouping.ts';
import { annexNamed, letterFor, withLetter } from './annexes.ts';
import { hasKnownForm, type KnownNumbers } from './known-numbers.ts';
import {
  enhancementAt,
  isLettered,
  itemEndAt,
  matchAt,
  numberAt,
  numberStarts,
  type WrittenNumber,
} from './numbers.ts';
import type { StandardNames, StandardSpan } from './standard-names.ts';

/** Clauses as a text cites them. */
export interface Reference {
  readonly from: WrittenNumber;
  /** Last clause of a range; null for a single clause. */
  readonly to: WrittenNumber | null;
  /** Standard named with the clauses; null if none is. */
  readonly standard: StandardSpan | null;
  /** True if the word “clause” or its sign precedes them. */
  readonly isClause: boolean;
  readonly start: number;
  readonly end: number;
}

/** Numbers listed together, such as “Clauses 8.6.1, 8.6.3 and 8.7 of ISO/IEC 20000-1:2018”. */
export interface ReferenceGroup {
  readonly references: readonly Reference[];
  readonly start: number;
  readonly end: number;
  /** True if a word, a standard or the form of its number marks it as a citation. */
  readonly isWritten: boolean;
}

export interface Citing {
  readonly names: StandardNames;
  /** Numbers of the standard in question. */
  readonly numbers: KnownNumbers;
}

const CLAUSE = /(?<![\p{L}\p{N}_])(?:(?:sub-?)?clauses?|cls?\.|§{1,3})(?:\s(?:no|nr|number)\.?)?[\s:.*("“-]{0,4}$/iu;
/** Words with other meanings as well: an integer after them is not a clause number. */
const CONTROL =
  /(?<![\p{L}\p{N}_])(?:controls?|control enhancements?|requirements?|reqs?\.?|criteri(?:on|a)|cl)(?:\s(?:no|nr|number|id)\.?)?[\s:.*("“-]{0,4}$/iu;
/** Words with which reports refer to their own parts. */
const PART =
  /(?<![\p{L}\p{N}_])(?:sections?|secs?\.?|chapters?|articles?|art\.?|paragraphs?|paras?\.?|figures?|fig\.|tables?|appendix|appendices|page|pages|step|version|release)[\s:.*]{0,4}$/iu;
/** Text between a standard and a number that belongs to it, with the word for a part of a standard. */
const BESIDE_NAME =
  /^(?:\(E\))?(?:\/Amd[. ]{0,2}\d(?::\d{4})?)?[\s,:;()[\]–—"“*-]{0,6}(?:((?:sub-?)?clauses?|cls?\.?|§{1,3}|sections?|secs?\.|chapters?|articles?|art\.|paragraphs?|annex|appendix)|controls?(?: enhancements?)?|requirements?|reqs?\.?|criteri(?:on|a))?(?:\s(?:no|nr|number|id)\.?)?[\s:.*("“-]{0,4}$/iu;
const SENTENCE_END = /[.!?;]\s|\n\s{0,9}\n|\n\s{0,9}(?:[-*+•#>]|\d{1,3}[.)])|\|/;
const TO_NAME = /(?:\s{1,3}(?:of|in|from|under)\s{1,3}(?:the\s{1,3})?(?:standard\s{1,3})?|\s?[([]\s?)/iuy;
const OF_ANOTHER_TEXT =
  /\s{1,3}of\s{1,3}(?:the|this|that|our|your|its|their|an?)\s{1,3}(?:[\p{L}’'-]{1,30}\s{1,3}){0,3}(?:contract|agreement|sla|policy|procedure|manual|handbook|report|document|act|law|regulation|directive|terms)(?![\p{L}])/iuy;
const AFTER_ANOTHER_TEXT =
  /(?<!\p{L})(?:contract|agreement|sla|policy|report)(?:['’]s)?\s{1,3}(?:[a-z]+\.?|§{1,3})[\s:]{0,3}$/iu;
const LIST =
  /(?:[ \t]{0,2}[,;/&+][ \t]{0,2}\s?(?:(?:and|or)\s{1,3})?|\s{1,3}(?:and|or)\s{1,3})(?:(?:sub-?)?clauses?\s{1,3}|§{1,3}\s?)?/iuy;
const RANGE =
  /(?:[ \t]{0,2}(?:[-–—]|\.{2,3}|…)[ \t]{0,2}|\s{1,3}(?:to|through|thru|until|up to)\s{1,3})(?:(?:sub-?)?clauses?\s{1,3}|§{1,3}\s?)?/iuy;
/** A title between the numbers of a list. */
const TITLE_BETWEEN = /\s?(?:\([^()\d\n]{1,120}\)|“[^”\d\n]{1,120}”|"[^"\d\n]{1,120}")/y;

const PLURAL = /(?:clauses|§§)[\s:]{0,3}$/iu;

const LONGEST_BEFORE = 60;
const LONGEST_TO_NAME = 200;

/** Yields the clauses that a text cites, in one pass. Includes groups that are not written as citations. */
export function* referencesIn(text: string, { names, numbers }: Citing): Iterable<ReferenceGroup> {
  const spans = names.find(text);
  let past = 0;
  for (const start of numberStarts(text, numbers)) {
    if (start < past) continue;
    const span = spans[firstPast(spans, (each) => each.start > start) - 1];
    if (span !== undefined && span.end > start) continue;
    const first = numberAt(text, start, numbers);
    if (first === null) continue;
    const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    const { ends, end } = listFrom(text, { first, before, spans, numbers });
    past = end;
    const standard = standardOf(text, { start, end, spans, before: span });
    const isClause = CLAUSE.test(before);
    const references = ends.map(([from, to]) => ({
      from,
      to,
      standard: standard.span,
      isClause,
      start: from.start,
      end: (to ?? from).end,
    }));
    const isWritten = standard.isBeside || isCited(text, { first, end, before, numbers });
    yield { references, start, end, isWritten };
  }
}

type Ends = readonly [from: WrittenNumber, to: WrittenNumber | null];

interface List {
  readonly first: WrittenNumber;
  readonly before: string;
  readonly spans: readonly StandardSpan[];
  readonly numbers: KnownNumbers;
}

function listFrom(text: string, { first, before, spans, numbers }: List) {
  const isPlural = PLURAL.test(before);
  const letter = letterFor(before, first, numbers);
  const ends: Ends[] = [[withLetter(letter, first), null]];
  let end = first.end;
  for (let last = first; ; ) {
    const further = furtherFrom(text, end, { last, isPlural, spans, numbers });
    if (further === null) return { ends, end };
    end = further.end;
    if (further.number === null) continue;
    const number = further.isClause ? further.number : withLetter(letter, further.number);
    const open = ends.at(-1);
    if (further.isRange && open?.[1] === null) ends[ends.length - 1] = [open[0], number];
    else ends.push([number, null]);
    last = further.number;
  }
}

interface Further {
  /** Null for an item of the previous number. */
  readonly number: WrittenNumber | null;
  readonly isRange: boolean;
  /** True if the word “clause” is repeated before it. */
  readonly isClause: boolean;
  readonly end: number;
}

interface Before {
  readonly last: WrittenNumber;
  readonly isPlural: boolean;
  readonly spans: readonly StandardSpan[];
  readonly numbers: KnownNumbers;
}

/** Reads the continuation of a list; null at its end. */
function furtherFrom(text: string, end: number, { last, isPlural, spans, numbers }: Before): Further | null {
  const enhancement = enhancementAt(text, end, last);
  if (enhancement !== null) return { number: enhancement, isRange: false, isClause: false, end: enhancement.end };
  const title = matchAt(TITLE_BETWEEN, text, end)?.length ?? 0;
  const list = matchAt(LIST, text, end + title);
  const range = list === null ? matchAt(RANGE, text, end) : null;
  const joint = list ?? range;
  if (joint === null) return null;
  const next = end + joint.length + (list === null ? 0 : title);
  const isTight = isPlural || !/\s/.test(joint);
  const isSlash = joint === '/';
  const number = continued(text, next, { last, isRange: range !== null, isTight, isSlash, spans, numbers });
  if (number !== null) {
    // The 04 in “ID.RA-01–04” is the end of a range, not a separate number.
    const isRange = range !== null && (isLettered(number.bare) === isLettered(last.bare) || isInteger(number));
    return { number, isRange, isClause: /clause|§/i.test(joint), end: number.end };
  }
  const item = itemEndAt(text, next);
  return item === null ? null : { number: null, isRange: false, isClause: false, end: item };
}

interface Continuation {
  readonly last: WrittenNumber;
  readonly isRange: boolean;
  /** True if an integer after it must be a clause number: “8.2.1–6”, “Clauses 4.1 to 10”. */
  readonly isTight: boolean;
  readonly isSlash: boolean;
  readonly spans: readonly StandardSpan[];
  readonly numbers: KnownNumbers;
}

/** Reads another number of a list. An integer may count something else: “8.6.1 and 2 services”, “8.6.1 to 3 people”. */
function continued(text: string, start: number, before: Continuation): WrittenNumber | null {
  const { last, isRange, isTight, isSlash, spans, numbers } = before;
  const number = enhancementAt(text, start, last) ?? numberAt(text, start, numbers);
  if (number === null || spans[firstPast(spans, (each) => each.start >= start)]?.start === start) return null;
  if (!isInteger(number)) return asLettered(number, last, numbers);
  if (isInteger(last)) return number;
  if (isSlash) return inPlaceOfLast(number, last, numbers);
  const isCounting = /^\s{1,2}\p{Ll}/u.test(text.slice(number.end, number.end + 3));
  return isRange && (isTight || !isCounting) ? number : null;
}

/** Reads the 5.16 in “A.5.15, 5.16” as A.5.16 if the standard has that clause. */
function asLettered(number: WrittenNumber, last: WrittenNumber, numbers: KnownNumbers): WrittenNumber {
  const letter = /^([A-Z])\./.exec(last.bare)?.[1] ?? null;
  const lettered = withLetter(letter, number);
  return numbers.holds(lettered.bare) ? lettered : number;
}

/** Reads the 05 in “PR.AA-01/05” as PR.AA-05 if the standard has that clause. */
function inPlaceOfLast(number: WrittenNumber, last: WrittenNumber, numbers: KnownNumbers): WrittenNumber | null {
  const bare = last.bare.replace(/\d{1,3}(?=\)?$)/, number.bare);
  return bare !== last.bare && numbers.holds(bare) ? { ...number, text: bare, bare } : null;
}

function isInteger({ bare }: WrittenNumber): boolean {
  return /^\d+$/.test(bare);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly StandardSpan[];
  readonly before: StandardSpan | undefined;
}

/** Returns the standard named after the numbers, directly before them, or earlier in the sentence. */
function standardOf(
  text: string,
  { start, end, spans, before }: Place,
): { span: StandardSpan | null; isBeside: boolean } {
  const nameStart = end + (matchAt(TO_NAME, text, end)?.length ?? 0);
  const behind = nameStart === end ? undefined : spans[firstPast(spans, (each) => each.start >= nameStart)];
  // An integer next to a standard may count anything.
  const isDivided = /[.-]|^[A-Z]/i.test(text.slice(start, end));
  if (behind?.start === nameStart) return { span: behind, isBeside: isDivided };
  if (before === undefined || start - before.end > LONGEST_TO_NAME) return { span: null, isBeside: false };
  const between = text.slice(before.end, start);
  const [beside, word] = BESIDE_NAME.exec(between) ?? [];
  if (beside !== undefined) return { span: before, isBeside: word !== undefined || isDivided };
  return { span: SENTENCE_END.test(between) ? null : before, isBeside: false };
}

interface Group {
  readonly first: WrittenNumber;
  readonly end: number;
  readonly before: string;
  readonly numbers: KnownNumbers;
}

function isCited(text: string, { first, end, before, numbers }: Group): boolean {
  if (matchAt(OF_ANOTHER_TEXT, text, end) !== null || AFTER_ANOTHER_TEXT.test(before)) return false;
  if (CLAUSE.test(before)) return true;
  if (PART.test(before)) return false;
  if (CONTROL.test(before)) return !isInteger(first);
  if (annexNamed(before) !== null && !isInteger(first)) return true;
  if (!isLettered(first.bare)) return isPadded(first) && numbers.holds(first.bare.replace(/\.\d+$/, ''));
  return /\d|[.-]/.test(first.bare) && hasKnownForm(numbers, first.bare);
}

/** True for numbers such as 03.01.01, which are not amounts. */
function isPadded({ bare }: WrittenNumber): boolean {
  return /^0\d(?:\.\d\d){2}$/.test(bare);
}
