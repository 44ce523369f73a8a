import {
  isMarkAlone,
  type NumberedText,
  takeLeadingMark,
  takeLeadingNumber,
  withoutFailedBold,
} from '../names/marks.ts';
import { labelOf } from '../table/column-guide.ts';
import { isAddress } from './addresses.ts';
import { labelsInShort, NAMED } from './last-words.ts';
import type { Terms } from './terms.ts';
import type { TextLine } from './text-lines.ts';

/** The text under a table that a mark in it stands for. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
  readonly row: number | null;
  readonly kind: Kind;
  /** It only leads elsewhere, as links that bear a number do, and is no condition. */
  readonly isAddress: boolean;
  /** Labels of the columns that it names, which are then the only ones that it is about. */
  readonly labels: readonly string[];
}

/** How sure it is that what a text begins with is a mark: it may be the number of an item or sentence, or of things. */
type Kind = 'MARK' | 'COUNT' | 'NUMBER';

const SUREST_FIRST: readonly Kind[] = ['MARK', 'COUNT', 'NUMBER'];

interface Begun extends NumberedText {
  readonly row: number | null;
  readonly kind: Kind;
}

/** The footnotes among the lines under a table: each starts with its mark. */
export function readFootnotes(
  lines: readonly TextLine[],
  labels: readonly string[],
  terms: Terms,
): readonly Footnote[] {
  const notes: { begun: Begun; text: string }[] = [];
  let isOpen = false;
  for (const line of withMarksOfNext(lines)) {
    const last = notes.at(-1);
    const begun = beginningOf(line, isOpen ? last?.begun : undefined);
    if (begun !== null) notes.push({ begun, text: begun.text });
    else if (isOpen && !line.starts && last !== undefined) last.text = `${last.text} ${line.text}`;
    isOpen = begun !== null || (isOpen && !line.starts);
  }
  return notes.map(({ begun: { mark, row, kind }, text: written }) => {
    const text = written.replace(/\s+/g, ' ').trim();
    return { mark, row, kind, text, isAddress: isAddress(text), labels: labelsNamed(text, labels, terms) };
  });
}

/** A mark that stands alone, such as in a column of its own, is of the text that follows. */
function withMarksOfNext(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || !isMarkAlone(last.text) || takeLeadingMark(line.text) !== null) joined.push(line);
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
  }
  return joined;
}

function beginningOf({ text, row, starts, isItem }: TextLine, before: Begun | undefined): Begun | null {
  const marked = takeLeadingMark(text);
  if (marked !== null) return { ...marked, row, kind: isItem ? 'COUNT' : 'MARK', sign: '' };
  const numbered = takeLeadingNumber(text);
  if (numbered === null || !(starts || follows(numbered, before))) return null;
  return { ...numbered, row, kind: numbered.sign === '' ? 'NUMBER' : 'COUNT' };
}

/** In the midst of a text, a number is of the next note only where the one before it was of a note as well. */
function follows({ mark, sign }: NumberedText, before: Begun | undefined): boolean {
  if (before === undefined || before.sign !== sign || before.kind === 'MARK') return false;
  return nextOf(before.mark) === mark;
}

function nextOf(mark: string): string {
  const label = mark.slice(1, -1);
  return `[${/\d/.test(label) ? Number(label) + 1 : String.fromCharCode(label.charCodeAt(0) + 1)}]`;
}

/** All texts of the surest kind that a mark stands for; addresses where there is nothing else. */
export function findFootnotes(notes: readonly Footnote[], mark: string): readonly Footnote[] {
  const wanted = withoutFailedBold(mark);
  const said = notes.filter((note) => !note.isAddress);
  for (const among of [...SUREST_FIRST.map((kind) => said.filter((note) => note.kind === kind)), notes]) {
    const same = among.filter((note) => note.mark === mark);
    const alike = same.length > 0 ? same : among.filter((note) => withoutFailedBold(note.mark) === wanted);
    if (alike.length > 0) return alike;
  }
  return [];
}

/** The labels that a text names, a longer name before one that it begins with; further ones it may name in short. */
export function labelsNamed(text: string, labels: readonly string[], terms: Terms): readonly string[] {
  let rest = ` ${labelOf(text)} `;
  const names = labels.flatMap((label) => [
    { label, words: labelOf(label) },
    { label, words: terms.get(label) ?? '' },
  ]);
  const found = new Set<string>();
  for (const { label, words } of names.sort((left, right) => right.words.length - left.words.length)) {
    if (words === '' || !rest.includes(` ${words} `)) continue;
    found.add(label);
    rest = rest.replaceAll(` ${words} `, NAMED);
  }
  // A last word alone names no programme: "high" is in "high availability", too.
  const others = found.size === 0 ? [] : labelsInShort(rest, names);
  return [...new Set([...found, ...others])];
}
