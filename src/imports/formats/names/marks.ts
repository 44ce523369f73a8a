/**
 * Footnote marks, whatever they are printed as: `*`, `**`, `†`, `[1]`, `[^1]`, `¹`. Numbers and letters all become
 * `[1]`, so that a name and the note below it bear the same mark.
 */
const SIGN = '\\*{1,12}|[†‡§¶]{1,3}';
const NUMBER = '[⁰¹²³⁴-⁹]{1,3}|\\[\\^?(?:\\d{1,3}|[a-z])\\]';
const AT_END = new RegExp(`(?:${SIGN}|${NUMBER})$`, 'u');
const LONGEST_MARK = 12;
/** More stand behind no text that people write. */
const MOST_MARKS = 50;
/** Told by its last character, since nearly all texts have none. */
const LAST_OF_MARKS = new Set('*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]');
const AT_START = new RegExp(`^\\s*(${SIGN}|${NUMBER})(?=\\D|$)[\\s:.)–-]*`, 'u');

/** A text without the marks behind it, and these, in their order. */
export function takeMarks(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let rest = text.trimEnd();
  if (!LAST_OF_MARKS.has(rest.at(-1) ?? '')) return { text: rest, marks };
  while (marks.length < MOST_MARKS) {
    // Only the end is looked at: a search through a long text for each of its marks would take the square of its length.
    const [mark] = AT_END.exec(rest.slice(-LONGEST_MARK)) ?? [];
    if (mark === undefined) break;
    marks.unshift(canonical(mark));
    rest = withoutCommas(rest.slice(0, -mark.length));
  }
  return { text: rest, marks };
}

function withoutCommas(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** True for what stands between the brackets of a mark, such as `1` or `^1`. */
export function isMarkLabel(text: string): boolean {
  return /^\^?(?:\d{1,3}|[a-z])$/.test(text);
}

/** A word without the marks behind it; a mark that stands alone, such as `[x]`, is the word itself. */
export function withoutMarks(text: string): string {
  const { text: word, marks } = takeMarks(text);
  return word === '' ? (marks[0] ?? '') : word;
}

const IN_BRACKETS = /(?:\s*\((?:\d{1,3}|[a-h]|\*{1,12}|[†‡§¶]{1,3})(?:\s?,\s?(?:\d{1,3}|[a-h]))*\))+$/u;

/** The same of a word for a status, behind which marks may stand in round brackets, too: behind a name, these may be of it. */
export function takeMarksOfWord(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const end = text.trimEnd().slice(-LONGEST_MARK);
  const [found] = end.endsWith(')') ? (IN_BRACKETS.exec(end) ?? []) : [];
  if (found === undefined) return takeMarks(text);
  const before = takeMarks(text.trimEnd().slice(0, -found.length));
  const labels = found
    .replace(/[()\s,]+/g, ' ')
    .trim()
    .split(' ');
  return { text: before.text, marks: [...before.marks, ...labels.map((label) => canonical(label))] };
}

/** A word for a status without the marks behind it; what stands alone is the word itself. */
export function withoutMarksOfWord(text: string): string {
  const { text: word } = takeMarksOfWord(text);
  return word === '' ? withoutMarks(text) : word;
}

/** A note that starts with its mark; null where the text starts with none. */
export function takeLeadingMark(text: string): { readonly text: string; readonly mark: string } | null {
  const found = AT_START.exec(text);
  if (found === null) return null;
  const rest = text.slice(found[0].length).trim();
  return rest === '' ? null : { text: rest, mark: canonical(found[1] as string) };
}

const OF_NOTE = /^\s*(?:foot)?note\s+\(?(\d{1,3}|[a-z])\)?\s*[.:)–—-]\s*(\S.*)$/isu;
const RAISED_SIGN = /^\s*(\^{1,3})\s*(\S.*)$/su;

/** What stands alone in a row and starts as no name does: with a mark, or as `Note 2: …` and `^ …` do; null otherwise. */
export function takeMarkOfNote(text: string): { readonly text: string; readonly mark: string } | null {
  const leading = takeLeadingMark(text);
  if (leading !== null) return leading;
  const [, label, noted] = OF_NOTE.exec(text) ?? [];
  if (label !== undefined && noted !== undefined) return { text: noted, mark: `[${label.toLowerCase()}]` };
  const [, sign, raised] = RAISED_SIGN.exec(text) ?? [];
  return sign === undefined || raised === undefined ? null : { text: raised, mark: sign };
}

/** True for a mark without a text. */
export function isMarkAlone(text: string): boolean {
  const { text: rest, marks } = takeMarks(text.replace(/(?<![.:)\s])[.:)\s]+$/, ''));
  return rest === '' && marks.length === 1;
}

export interface NumberedText {
  readonly text: string;
  readonly mark: string;
  /** What tells the number from the text, such as `.`; empty: nothing does. */
  readonly sign: string;
}

const COUNTED = /^\s*(\(?)(\d{1,3}|[a-z])([.:)]):?\s+(\S.*)$/su;
const NUMBERED = /^\s*(\d{1,3})\s+(\p{Lu}.*)$/su;

/** A text that starts with what may be its mark, such as `1. …`, `(a) …` or `1 …`; null where it does not. */
export function takeLeadingNumber(text: string): NumberedText | null {
  const [, opening = '', label = '', sign = '', counted = ''] = COUNTED.exec(text) ?? [];
  if (counted !== '') {
    return opening === '' || sign === ')' ? { text: counted, mark: `[${label}]`, sign: opening + sign } : null;
  }
  const [, number = '', numbered = ''] = NUMBERED.exec(text) ?? [];
  return numbered === '' ? null : { text: numbered, mark: `[${number}]`, sign: '' };
}

/** The mark that a raised text such as `1` or `*` is; null where it is none, such as ®. */
function raisedMark(text: string): string | null {
  const bare = text.trim().replace(/^\((.+)\)$/, '$1');
  if (/^(\d{1,3}|[a-z])$/.test(bare)) return `[${bare}]`;
  return /^(\*{1,12}|[†‡§¶]{1,3})$/u.test(bare) ? bare : null;
}

/** What is raised, as the marks that it is; as it stands where it is none. */
export function raisedMarks(raised: string): string {
  const marks = raised.split(',').map(raisedMark);
  return marks.includes(null) ? raised : marks.join(',');
}

/** Asterisks as they were meant: Markdown that failed to make them bold leaves two on each side. */
export function withoutFailedBold(mark: string): string {
  return /^\*{5,}$/.test(mark) ? mark.slice(2, -2) : mark;
}

function canonical(mark: string): string {
  const plain = mark.normalize('NFKC').replace(/^\[\^?(.+)\]$/, '$1');
  return /^[\da-z]+$/.test(plain) ? `[${plain}]` : mark;
}
