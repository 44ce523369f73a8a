import { takeLeadingMark, withoutFailedBold } from '../names/marks.ts';
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
  readonly isItem: boolean;
  /** It only leads elsewhere, as links that bear a number do, and is no condition. */
  readonly isAddress: boolean;
  /** Labels of the columns that it names, which are then the only ones that it is about. */
  readonly labels: readonly string[];
}

/** The footnotes among the lines under a table: each starts with its mark. */
export function readFootnotes(
  lines: readonly TextLine[],
  labels: readonly string[],
  terms: Terms,
): readonly Footnote[] {
  const notes: { mark: string; text: string; row: number | null; isItem: boolean }[] = [];
  let isOpen = false;
  for (const { text, row, starts, isItem } of lines) {
    const found = takeLeadingMark(text);
    const last = notes.at(-1);
    if (found !== null) notes.push({ ...found, row, isItem });
    else if (isOpen && !starts && last !== undefined) last.text = `${last.text} ${text}`;
    isOpen = found !== null || (isOpen && !starts);
  }
  return notes.map((note) => {
    const text = note.text.replace(/\s+/g, ' ').trim();
    return { ...note, text, isAddress: isAddress(text), labels: labelsNamed(text, labels, terms) };
  });
}

export function findFootnote(notes: readonly Footnote[], mark: string): Footnote | null {
  const wanted = withoutFailedBold(mark);
  const said = notes.filter((note) => !note.isAddress);
  return (
    said.find((note) => note.mark === mark) ??
    said.find((note) => withoutFailedBold(note.mark) === wanted) ??
    notes.find((note) => note.mark === mark) ??
    null
  );
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
