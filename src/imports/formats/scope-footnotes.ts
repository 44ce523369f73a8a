import type { ReadingNotes } from '../draft.ts';
import { type Footnote, findFootnote, readFootnotes } from './matrix/footnotes.ts';
import type { TextLine } from './matrix/text-lines.ts';
import { takeMarks } from './names/marks.ts';
import type { ScopeColumn } from './scope-columns.ts';
import type { RefinedHeading } from './table/find-heading.ts';

/** The texts under the table of a page, each a condition of what bears its mark. Other lists have none. */
export class Footnotes {
  readonly #notes: readonly Footnote[];
  readonly #used = new Set<Footnote>();

  constructor(under: readonly TextLine[], { cells, ticked }: RefinedHeading<ScopeColumn>) {
    const labels = ticked.map((position) => cells[position] ?? '');
    this.#notes = under.length === 0 ? [] : readFootnotes(under, labels, new Map());
  }

  explains(mark: string): boolean {
    const footnote = findFootnote(this.#notes, mark);
    return footnote !== null && !footnote.isAddress;
  }

  /** A text without the marks behind it, where they are explained. */
  without(text: string): string {
    if (this.#notes.length === 0) return text;
    const { text: bare, marks } = takeMarks(text);
    return marks.every((mark) => this.explains(mark)) ? bare : text;
  }

  /** In the words of the page: what is marked itself, and what is by a mark on its row – unless the text names other columns. */
  of({
    own,
    ofRow,
    label,
  }: {
    readonly own: readonly string[];
    readonly ofRow: readonly string[];
    readonly label: string;
  }) {
    if (this.#notes.length === 0) return [];
    const fits = ({ labels }: Footnote) => labels.length === 0 || labels.includes(label);
    return [...new Set([...this.#find(ofRow).filter(fits), ...this.#find(own)].map(({ text }) => text))];
  }

  /** Of texts that begin with a mark which nothing in the table bears. */
  remarkUnused(file: string, notes: ReadingNotes): void {
    for (const footnote of this.#notes) {
      if (this.#used.has(footnote) || footnote.isItem || footnote.isAddress) continue;
      const { mark, text, row } = footnote;
      notes.remark(
        { file, row, column: null },
        `Nothing in the table bears the mark ${mark} of "${text.slice(0, 80)}".`,
      );
    }
  }

  #find(marks: readonly string[]): readonly Footnote[] {
    return marks.flatMap((mark) => {
      const footnote = this.explains(mark) ? findFootnote(this.#notes, mark) : null;
      if (footnote !== null) this.#used.add(footnote);
      return footnote ?? [];
    });
  }
}
