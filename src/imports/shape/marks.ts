import { addTo, type Group } from '../../domain/grouping.ts';
import type { Table, TextLine } from '../read/table.ts';

/** Footnote marks behind or before a text: `*`, `**`, `†`, `[1]`, `[^1]`, `¹`. Numbers and letters are compared as `1`. */
const SIGN = '\\*{1,12}|[†‡§¶]{1,3}';
const NUMBER = '[⁰¹²³⁴-⁹]{1,3}|\\[\\^?(?:\\d{1,3}|[a-z])\\]';
const AT_END = new RegExp(`(?:${SIGN}|${NUMBER})$`, 'u');
const AT_START = new RegExp(`^(${SIGN}|${NUMBER})(?=\\D|$)[\\s:.)–-]*`, 'u');
/** Numbers such as `1. …` and `(a) …`: a mark only where a cell bears it. */
const COUNTED = /^\(?(\d{1,3}|[a-z])[.:)]\s+/;
const LONGEST_MARK = 12;
/** More stand behind no text that people write. */
const MOST_MARKS = 50;
/** Nearly all texts end otherwise. */
const LAST_OF_MARKS = new Set('*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]');
const NONE: readonly string[] = [];

interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

/** Takes the marks behind a text off it. What is nothing but a mark stays as it is. */
export function takeMarks(text: string): Marked {
  if (!LAST_OF_MARKS.has(text.at(-1) ?? '')) return { text, marks: NONE };
  const marks: string[] = [];
  let rest = text;
  while (marks.length < MOST_MARKS) {
    // Only the end is looked at: a search through the whole text for each mark takes the square of its length.
    const [mark] = AT_END.exec(rest.slice(-LONGEST_MARK)) ?? [];
    if (mark === undefined) break;
    marks.unshift(canonicalMark(mark));
    rest = withoutJoints(rest.slice(0, -mark.length));
  }
  return rest === '' ? { text, marks: NONE } : { text: rest, marks };
}

/** The mark that a text begins with, and what follows; null where it begins with none. */
export function leadingMark(text: string, marks = AT_START): { readonly mark: string; readonly text: string } | null {
  const found = marks.exec(text);
  const rest = text.slice(found?.[0].length ?? 0).trim();
  return found === null || rest === '' ? null : { mark: canonicalMark(found[1] ?? ''), text: rest };
}

/** Returns the explanation of a word or sign by a text of its page that begins with it; null: none explains it. */
export function legendOf(word: string, texts: Table['texts']): string | null {
  for (const { text } of texts) {
    const [, meaning] = text.startsWith(word) ? (/^[\s=:–—-]+([^\s=:–—-].*)/s.exec(text.slice(word.length)) ?? []) : [];
    if (meaning !== undefined) return meaning;
  }
  return null;
}

/** As marks are compared, whatever they are printed as. */
export function canonicalMark(mark: string): string {
  const plain = mark.normalize('NFKC').replace(/^\[\^?([^\]]+)\]$/, '$1');
  return plain.replace(/^\^(?=.)/, '');
}

function withoutJoints(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

interface Footnote {
  readonly line: number;
  readonly mark: string;
  /** Verbatim, without its mark. */
  readonly text: string;
}

/** The texts beside the tables of a list that begin with a mark, which bear on the cells with the same mark. */
export class Footnotes {
  /** Footnotes with one mark, by line; a page repeats `*` under each of its tables. */
  readonly #byMark = new Map<string, Group<Footnote>>();
  readonly #numbered = new Map<string, Group<Footnote>>();
  readonly #pages = new Set<Table['texts']>();
  readonly #borne = new Set<Footnote>();

  /** Texts of a page that holds several tables are added once. */
  add(texts: Table['texts']): void {
    if (this.#pages.has(texts)) return;
    this.#pages.add(texts);
    for (const line of texts) this.addLine(line);
  }

  /** The text of a mark on a row: the next below it, else the last above. Null where no text begins with it. */
  of(mark: string, line: number): string | null {
    const all = this.#byMark.get(mark) ?? this.#numbered.get(mark) ?? [];
    const found = all.find((footnote) => footnote.line >= line) ?? all.at(-1);
    if (found === undefined) return null;
    this.#borne.add(found);
    return found.text;
  }

  /** Footnotes whose mark no cell bears. Numbered ones are left out, since numbers begin texts of all kinds. */
  unborne(): readonly Footnote[] {
    return [...this.#byMark.values()].flat().filter((footnote) => !this.#borne.has(footnote));
  }

  /** Adds a text, or a row of the table that is a footnote of it. */
  addLine({ line, text, mark }: TextLine): void {
    const known = mark === undefined ? null : canonicalMark(mark);
    const sure = known === null ? leadingMark(text) : { mark: known, text: leadingMark(text)?.text ?? text };
    const found = sure ?? leadingMark(text, COUNTED);
    if (found === null) return;
    addTo(sure === null ? this.#numbered : this.#byMark, found.mark, { line, mark: found.mark, text: found.text });
  }
}
