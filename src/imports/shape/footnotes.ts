import type { Table, TextLine } from '../read/table.ts';
import { canonicalMark, leadingMark, leadingNumber } from './marks.ts';

export interface Footnote {
  readonly line: number;
  readonly mark: string;
  /** Verbatim, without its mark. */
  readonly text: string;
}

/** The texts beside the tables of a list that begin with a mark, which bear on the cells with the same mark. */
export class Footnotes {
  /** Footnotes with one mark, by line; a page repeats `*` under each of its tables. */
  readonly #byMark = new Map<string, Footnote[]>();
  readonly #numbered = new Map<string, Footnote[]>();
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
    const found = sure ?? leadingNumber(text);
    if (found === null) return;
    const notes = sure === null ? this.#numbered : this.#byMark;
    const footnote = { line, mark: found.mark, text: found.text };
    const others = notes.get(found.mark);
    if (others === undefined) notes.set(found.mark, [footnote]);
    else if (!others.some((other) => other.line === line && other.text === found.text)) others.push(footnote);
  }
}
