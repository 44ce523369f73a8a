import { addTo, type Group } from '../../domain/grouping.ts';
import type { Table, TextLine } from '../read/table.ts';

/** Footnote marks before or after a text: `*`, `**`, `†`, `[1]`, `[^1]`, `¹`. Numbers and letters are compared as `1`. */
const SIGN = '\\*{1,12}|[†‡§¶]{1,3}';
const NUMBER = '[⁰¹²³⁴-⁹]{1,3}|\\[\\^?(?:\\d{1,3}|[a-z])\\]';
const AT_END = new RegExp(`(?:${SIGN}|${NUMBER})$`, 'u');
const AT_START = new RegExp(`^(${SIGN}|${NUMBER})(?=\\D|$)[\\s:.)–-]*`, 'u');
/** Numbers such as `1. …` and `(a) …`, which are marks only if a cell has the same mark. */
const COUNTED = /^\(?(\d{1,3}|[a-z])[.:)]\s+/;
const LONGEST_MARK = 12;
/** No text written by people has more. */
const MOST_MARKS = 50;
/** Quick check, since nearly all texts end in another character. */
const LAST_OF_MARKS = new Set('*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]');
const NONE: readonly string[] = [];

interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

/** Removes the marks after a text. A text that is only a mark stays as it is. */
export function takeMarks(text: string): Marked {
  if (!LAST_OF_MARKS.has(text.at(-1) ?? '')) return { text, marks: NONE };
  const marks: string[] = [];
  let rest = text;
  while (marks.length < MOST_MARKS) {
    // Look only at the end: a search through the whole text for each mark would take quadratic time.
    const [mark] = AT_END.exec(rest.slice(-LONGEST_MARK)) ?? [];
    if (mark === undefined) break;
    marks.unshift(canonicalMark(mark));
    rest = withoutJoints(rest.slice(0, -mark.length));
  }
  return rest === '' ? { text, marks: NONE } : { text: rest, marks };
}

/** Returns the mark at the beginning of a text, and the rest; null for none. */
export function leadingMark(text: string, marks = AT_START): { readonly mark: string; readonly text: string } | null {
  const found = marks.exec(text);
  const rest = text.slice(found?.[0].length ?? 0).trim();
  return found === null || rest === '' ? null : { mark: canonicalMark(found[1] ?? ''), text: rest };
}

/** Returns the explanation of a word or sign from a text of the page that begins with it; null for none. */
export function legendOf(word: string, texts: Table['texts']): string | null {
  for (const { text } of texts) {
    const [, meaning] = text.startsWith(word) ? (/^[\s=:–—-]+([^\s=:–—-].*)/s.exec(text.slice(word.length)) ?? []) : [];
    if (meaning !== undefined) return meaning;
  }
  return null;
}

/** Returns a mark in the form in which marks are compared. */
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

/** Texts outside of tables that begin with a mark and apply to the cells with the same mark. */
export class Footnotes {
  /** Footnotes by mark, each with its line, since a page may repeat `*` below each table. */
  readonly #byMark = new Map<string, Group<Footnote>>();
  readonly #numbered = new Map<string, Group<Footnote>>();
  readonly #pages = new Set<Table['texts']>();
  readonly #borne = new Set<Footnote>();

  /** Adds the texts of a page, once for all of its tables. */
  add(texts: Table['texts']): void {
    if (this.#pages.has(texts)) return;
    this.#pages.add(texts);
    for (const line of texts) this.addLine(line);
  }

  /** Returns the text of a mark for a row: the next one below, else the last one above; null for none. */
  of(mark: string, line: number): string | null {
    const all = this.#byMark.get(mark) ?? this.#numbered.get(mark) ?? [];
    const found = all.find((footnote) => footnote.line >= line) ?? all.at(-1);
    if (found === undefined) return null;
    this.#borne.add(found);
    return found.text;
  }

  /** Returns footnotes whose mark is in no cell, except numbered ones, since any text may begin with a number. */
  unborne(): readonly Footnote[] {
    return [...this.#byMark.values()].flat().filter((footnote) => !this.#borne.has(footnote));
  }

  /** Adds a text, or a row of the table that is a footnote. */
  addLine({ line, text, mark }: TextLine): void {
    const known = mark === undefined ? null : canonicalMark(mark);
    const sure = known === null ? leadingMark(text) : { mark: known, text: leadingMark(text)?.text ?? text };
    const found = sure ?? leadingMark(text, COUNTED);
    if (found === null) return;
    addTo(sure === null ? this.#numbered : this.#byMark, found.mark, { line, mark: found.mark, text: found.text });
  }
}
